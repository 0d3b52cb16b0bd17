import { type NameSet, words } from './nameSet.ts'

export const japanese: NameSet = {
  language: 'ja',
  stems: words(
    '朝凪:asanagi 銀杏坂:ichozaka ひばり野:hibarino 青嵐:aoarashi つゆくさ:tsuyukusa 月見原:tsukimihara カワセミ:kawasemi 雪あかり:yukiakari',
  ),
  trades: words(
    'システムズ:systems ネットワーク:network 情報技術:johogijutsu ソリューションズ:solutions データ工房:datakobo',
  ),
  goods: words('食品:shokuhin 運輸:unyu 精機:seiki 旅館:ryokan 出版:shuppan'),
  forms: ['株式会社{stem}{trade}', '{stem}{trade}株式会社'],
  person: '{family} {given}',
  given: words('さくら:sakura 健太:kenta 美咲:misaki 翔:sho 千尋:chihiro 大輔:daisuke 結衣:yui 蓮:ren'),
  family: words(
    '朝比奈:asahina 月岡:tsukioka 雪村:yukimura 銀林:ginbayashi 露木:tsuyuki 青野:aono 雲井:kumoi',
  ),
}

export const chinese: NameSet = {
  language: 'zh-Hans',
  stems: words(
    '晨露:chenlu 云杉:yunshan 银鹭:yinlu 远帆:yuanfan 青禾:qinghe 星桥:xingqiao 松涧:songjian 映川:yingchuan',
  ),
  trades: words('信息技术:xinxijishu 网络科技:wangluokeji 软件:ruanjian 数据服务:shujufuwu 咨询:zixun'),
  goods: words('食品:shipin 物流:wuliu 机械:jixie 酒店:jiudian 能源:nengyuan'),
  forms: ['{stem}{trade}有限公司', '{stem}{trade}股份有限公司'],
  person: '{family}{given}',
  given: words(
    '晓雯:xiaowen 志远:zhiyuan 雨桐:yutong 建平:jianping 思琪:siqi 浩然:haoran 静怡:jingyi 子墨:zimo',
  ),
  family: words('云:yun 沈:shen 陆:lu 苏:su 顾:gu 江:jiang 叶:ye 程:cheng'),
}

export const korean: NameSet = {
  language: 'ko',
  stems: words(
    '새벽이슬:saebyeokiseul 은하수길:eunhasugil 솔바람:solbaram 푸른여울:pureunyeoul 달맞이:dalmaji 종달새:jongdalsae 하늘담:haneuldam',
  ),
  trades: words('시스템즈:systems 네트웍스:networks 소프트:soft 컨설팅:consulting 솔루션:solution'),
  goods: words('식품:sikpum 물류:mullyu 정밀:jeongmil 호텔:hotel 에너지:energy'),
  forms: ['주식회사 {stem}{trade}', '{stem}{trade} 주식회사'],
  person: '{family}{given}',
  given: words('서연:seoyeon 민준:minjun 지우:jiu 하은:haeun 도윤:doyun 수아:sua 예준:yejun 가람:garam'),
  family: words('남궁:namgung 선우:seonu 한:han 윤:yun 서:seo 문:mun 임:im'),
}
