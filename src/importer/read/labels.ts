import { forMatching } from '../../text/matching.ts';

/** What stands before a list of names. */
const label =
  /^(?:(?:本?(?:倡议书|承诺书|公约|宣言))?(?:首批|第[一二三]批|联合|共同|全体)?(?:倡议|发起|签署|承诺|签约|参与|响应|支持|宣言|宣誓|立约)(?:单位|企业|人|方|者|组织|机构)+(?:名单|名录)?|(?:联合|共同)(?:发起|签署)|签名|署名|落款)(?:\([^)]*\))?(?::|$)/;
/** The same with the kind of those who sign, 倡议学校：, where nothing but its colon tells; and what is added, where it is said to be a list of them. */
const labelOfKind =
  /^(?:(?:首批|联合|共同|全体)?(?:倡议|发起|签署|承诺|签约|参与|响应|支持|宣言)(?:[大中小]?学校?|高校|院校|幼儿园|医院|商户|商家|店铺|门店|药店|[饭酒书网]店|餐馆|公司|[协商学]会|社区|[村户]|家庭|班级|部门|科室|平台|团体|支部|[党会成]员|代表|银行|景区|旅行社|场馆|物业|工厂|[农村居]民|业主)(?:名单|名录)?(?:\([^)]*\))?:|(?:首批|联合|共同|全体)?(?:发起|签署|承诺|签约|响应|宣言|立约)(?!全|各|广大|大家|我|你|如|以)[^:。,、]{0,3}(?:队|店|校|院|社|厂|所|站|馆|[银商]行|部|(?<!社)会|户|员|民|者|[商专]家|师|生)(?:名单|名录)?(?:\([^)]*\))?:|附件?\d{0,2}(?:$|:(?:$|[^:。]{0,20}(?:单位|企业|机构|倡议|发起|签署|签约|承诺|签名)[^:。]{0,6}(?:名单|名录|名册|表)(?:\([^)]*\))?$)))/;

/** Whether a line is a label whatever stands below it; one of a kind may also lead to what that kind is to do: 倡议学校：. */
export const isSureLabel = (text: string): boolean => label.test(forMatching(text));

/** Whether a line stands before a list of names, or begins one. */
export const isLabel = (text: string): boolean => isSureLabel(text) || labelOfKind.test(forMatching(text));

/** Who answers for one that signs, beside its name. */
const answers =
  /^(?:(?:单位|主要|法定|项目)?(?:负责人|代表人)|法人代表|法定代表)(?:\([^)]*\))?:[^:。;]{2,20}$/;

/** Whether a line is of such a person. */
export const isAnswering = (text: string): boolean => answers.test(forMatching(text));
