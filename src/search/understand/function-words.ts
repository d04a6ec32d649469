/**
 * Words of questions and requests that say nothing of what is looked for. They carry no weight;
 * they are never dropped where they are part of a longer run of our own text.
 */
export const functionWords: ReadonlySet<string> = new Set(
  (
    '谁 什么 甚么 啥 怎么 怎样 怎么样 怎么办 如何 哪 哪个 哪些 哪里 哪儿 哪家 哪位 为什么 为何 干什么 干嘛 是什么 什么是 是谁 有什么 有哪些 多少 几 几个 ' +
    '吗 呢 吧 啊 呀 了 的 地 得 着 过 是 是不是 有 有没有 没有 在 和 与 跟 同 及 或 或者 还是 对 对于 关于 把 被 给 让 使 由 从 到 向 为 为了 以 用 于 之 其 也 都 就 才 又 再 还 很 太 最 更 ' +
    '要 要不要 应该 应当 该 须 需要 可以 可不可以 能 能不能 能够 会 会不会 想 想要 请 请问 请教 一下 告诉 知道 了解 介绍 说明 查 查询 搜索 找 看 看看 听说 ' +
    '做 做什么 做些什么 怎么做 干 办 意思 是什么意思 什么意思 指 指什么 叫 叫做 算 算不算 ' +
    '我 我的 你 您 他 她 它 我们 你们 他们 咱们 大家 自己 这 那 这个 那个 这些 那些 这里 那里 这样 那样 ' +
    '一共 总共 共有 到底 究竟 具体 行不行 好不好 对不对 能否 是否 可否 需不需要 该不该 怎么回事 为啥 咋 咋办 咋样 ' +
    '个 一个 一些 条 第 年 月 日 时候 什么时候 何时 哪一年 哪年 哪个月 哪天 ' +
    '咋个 咋整 咋弄 咋样 咋回事 咋说 啥子 啥样 啥时候 哪样 哪个样 点样 点解 乜 乜嘢 边度 边个 系咪 唔 喺 嘅 啲 佢 俺 咱 侬 伲 阿拉 嘛 啦 咯 喽 呗 哈 哎 诶 嗯 呃 哦 噢 喔 哇 欸 撒 嘞 咧 哒 么 罢了 ' +
    '你好 您好 麻烦 帮我 帮忙 谢谢 多谢 想问 问问 问一下 问下 我想 我要 想知道 想了解 就是 那个啥 来着 的话 比如 比如说 求助 求问 急 ' +
    '怎么弄 怎么整 怎么着 怎么搞 如何做 能不 可不可 有无 是否有 行吗 可以吗 好吗 对吗 ' +
    'what is are the a an of how who which when where why do does to for in on and or can should i we my you your me it its this that these those with from at by as if be was were will would could may must have has had there tell please s about define definition meaning mean means'
  ).split(' '),
);
