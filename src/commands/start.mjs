// The door of every command: makes sure of the Node version before any TypeScript is read.
// Of verify, 1 says that the site it was given has faults: what fails of itself, and what cannot be checked, is 2.
const FAILED = process.argv[2] === 'verify' ? 2 : 1;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} 太旧，这个项目用不了。\n` +
      `    → 先运行 npm ci，再用 npm 运行，例如 npm run build：npm 会用项目自带的 Node。${process.platform === 'darwin' ? 'macOS 没有自带的，请安装 Node 24。' : ''}`,
  );
  process.exit(FAILED);
}
// Vite takes modules for addresses, in which these begin something else; a % that begins no escape does no harm.
const sign = process.argv[2] === 'build' ? /[#?]|%[\da-f]{2}/i.exec(process.cwd())?.[0] : undefined;
if (sign !== undefined) {
  console.error(
    `没有生成：项目文件夹的路径里有 ${sign}，生成网站的工具读不了：${process.cwd()}\n` +
      '    → 把项目移到，或者改名成，路径里没有 #、? 和 % 的文件夹，再运行一次。',
  );
  process.exit(FAILED);
}
// A build runs as a process of its own, watched by this one: what the system ends can say nothing itself.
const command =
  process.argv[2] === 'build' && process.env.SITE_WATCHED === undefined ? 'watch-build' : process.argv[2];
try {
  const { run } = await import(`./${command}.ts`);
  await run(process.argv.slice(3));
} catch (error) {
  const { describeError } = await import('./report-error.ts');
  console.error(describeError(error));
  process.exitCode = FAILED;
}
