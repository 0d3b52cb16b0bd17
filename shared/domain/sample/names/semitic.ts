import { type NameSet, words } from './nameSet.ts'

export const arabic: NameSet = {
  language: 'ar',
  stems: words(
    'نجمة_الواحة:najmatalwaha طيف_الشمال:tayfalshamal ريح_المرجان:rihalmurjan سدرة_الضوء:sidratalduw لؤلؤة_الأفق:luluatalufuq ندى_الصباح:nadaalsabah جسر_الياسمين:jisralyasmin غيمة_الفضة:ghaymatalfidda',
  ),
  trades: words('للأنظمة:anzima للشبكات:shabakat للبرمجيات:barmajiyat للاستشارات:istisharat للحلول:hulul'),
  goods: words('للأغذية:aghdhiya للنقل:naql للفنادق:fanadiq للطاقة:taqa للنشر:nashr'),
  forms: ['شركة {stem} {trade}', 'مؤسسة {stem} {trade}'],
  person: '{given} {family}',
  given: words(
    'ليلى:layla يوسف:yusuf مريم:maryam طارق:tariq هند:hind سامي:sami رانيا:rania عبدالله:abdullah',
  ),
  family: words(
    'المرجاني:almurjani الواحي:alwahi السدري:alsidri الياسمين:alyasmin الغيمي:alghaymi الندوي:alnadwi الشمالي:alshamali',
  ),
}

export const hebrew: NameSet = {
  language: 'he',
  stems: words(
    'צפרירים:tsafririm גל_כסף:galkesef אור_הגלעין:orhagalin שביל_הזית:shvilhazayit ענף_תמר:anaftamar נחל_סנונית:nahalsnunit כוכב_השקד:kokhavhashaked',
  ),
  trades: words('מערכות:maarakhot רשתות:reshatot תוכנה:tokhna ייעוץ:yiuts פתרונות:pitronot'),
  goods: words('מזון:mazon הובלות:hovalot מלונות:melonot אנרגיה:energia הוצאה_לאור:hotsaalaor'),
  forms: ['{stem} {trade} בע״מ'],
  person: '{given} {family}',
  given: words('נועה:noa איתן:eitan תמר:tamar אלון:alon שירה:shira יונתן:yonatan מיכל:michal'),
  family: words(
    'זיתוני:zaytuni סנונית:snunit שקדי:shkedi כספין:kaspin גלעינסון:galinson תמרון:tamron צפרירי:tsafriri',
  ),
}
