import { forMatching } from '../../text/matching.ts';

/** What names of organisations end with. */
const organisation =
  /(?:公司|集团|协会|学会|商会|委员会|中心|联合会|研究院|工厂|总局|局|图书馆|厂|代表|大学|学院|学校|中学|小学|幼儿园|医院|银行|促进会|理事会|监事会|家委会|业委会|联盟|基金会|研究所|事务所|组委会|分会|总会|办公室|[大诊]?药[店房]|卫生[院室]|饭店|餐厅|剧团|农场|商行|工作室|办事处|文明办|出版社|杂志社|报社|合作社|酒店|超市|商场|商城|书店|书屋|管委会|居委会|村委会|[大支总中]队|公园|景区|社区|街道|政府|法院|检察院|[政党团]委|妇联|[科残]联|工商联|工会|[工服]务?作?站|派出所|[卫养福敬]\S老?院|保健院|妇幼院|分院|书院|剧[院团]|影[院城]|门诊部|诊所|药房|旅行社|通讯社|供销社|信用社|联社|分行|支行|电视台|俱乐部|合唱团|艺术团|服务队|志愿队|宣传队|\S{2}(?:药|饭|商|门|分|总|花|鞋|粮|食品|便利|专卖|旗舰|直营)店|党支部|(?:管理|监管|监督|检测|检验|检定|司法|税务|财政|供电|交易|招待|托管|养护|救助|国土|房管|林业|水利|执法|环卫)所|\S{2}社|\S馆|\S宫)(?:\([^)]*\))*$/;

/** A club of a school, of a works, of a hospital, called by what it does: 临湖大学观鸟会. */
const club =
  /^\p{Script=Han}{2,}(?:大学|学院|学校|[一二三四五六七八九十\d]中|中学|小学|医院|公司|集团|研究院)\p{Script=Han}{1,6}(?:(?<![社机大年班晚例集体家校开商]|运动|[宣发表报][布彰告讲])会)$/u;

/** Whether a text is the name of an organisation, as far as names tell. */
export const isOrganisation = (text: string): boolean =>
  organisation.test(forMatching(text)) || club.test(forMatching(text));
