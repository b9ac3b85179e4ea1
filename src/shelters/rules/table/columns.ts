/** The 36 headings of the county's table, in order. */
export const COLUMNS = [
  '编号',
  '名称',
  '乡镇',
  '村社区',
  '详细地址',
  '经度',
  '纬度',
  '坐标系',
  '级别',
  '类型',
  '避难时长',
  '适用灾种',
  '不适用灾种',
  '可容纳人数',
  '有效避难面积_平方米',
  '室内床位数',
  '海拔_米',
  '距河道_米',
  '无障碍',
  '备用电源',
  '饮用水',
  '应急广播',
  '医疗点',
  '可带宠物',
  '钥匙保管人',
  '值守电话',
  '备用电话',
  '启用状态',
  '启用时间',
  '当前人数',
  '房屋安全鉴定有效期',
  '入口说明',
  '照片文件',
  '备注',
  '核对人',
  '核对日期',
] as const;

/** A heading of the table, e.g. `'名称'`. */
export type Column = (typeof COLUMNS)[number];

/** Headings a table cannot do without; the rest may be blank. */
export const REQUIRED_COLUMNS = ['名称', '经度', '纬度', '坐标系'] as const;

/** Words of the column 级别. */
export const LEVEL_WORDS = { 县级: 'county', 乡镇级: 'town', 村级: 'village' } as const;

/** Words of the column 类型. */
export const SPACE_WORDS = { 室内型: 'indoor', 室外型: 'outdoor', 室内外: 'mixed' } as const;

/** Words of the column 避难时长. */
export const DURATION_WORDS = { 紧急: 'emergency', 短期: 'short', 长期: 'long' } as const;

/** Words of the columns 适用灾种 and 不适用灾种, between semicolons. */
export const HAZARD_WORDS = {
  洪水: 'flood',
  山洪: 'flashFlood',
  滑坡: 'landslide',
  泥石流: 'debrisFlow',
  台风: 'typhoon',
  地震: 'earthquake',
  火灾: 'fire',
  森林火灾: 'forestFire',
  低温雨雪: 'coldSnow',
  危化品: 'hazmat',
  疫情: 'epidemic',
} as const;

/** Words of the column 启用状态. */
export const STATUS_WORDS = {
  未启用: 'standby',
  已启用: 'open',
  已满: 'full',
  关闭: 'closed',
  停用: 'unsafe',
} as const;

/** Words of the yes-or-no columns. */
export const KNOWN_WORDS = { 是: 'yes', 否: 'no' } as const;

/** Which column tells each point of access. */
export const ACCESS_COLUMNS = {
  wheelchair: '无障碍',
  powerBackup: '备用电源',
  water: '饮用水',
  broadcast: '应急广播',
  medical: '医疗点',
  pets: '可带宠物',
} as const;
