import { type NameSet, words } from './nameSet.ts'

export const greek: NameSet = {
  language: 'el',
  stems: words(
    'Αλκυονίδα:alkyonida Χρυσόβραχος:chrysovrachos Ασημένια_Ελιά:asimeniaelia Φωτόκυμα:fotokyma Πετροχελίδονο:petrochelidono Ανεμόεσσα:anemoessa Κυπαρισσώνας:kyparissonas Ηλιοτρόπι:iliotropi',
  ),
  trades: words(
    'Πληροφορική:pliroforiki Δίκτυα:diktya Συστήματα:systimata Λογισμικό:logismiko Συμβουλευτική:symvouleftiki',
  ),
  goods: words(
    'Τρόφιμα:trofima Ναυτιλιακή:naftiliaki Ξενοδοχεία:xenodocheia Ενέργεια:energeia Εκδόσεις:ekdoseis',
  ),
  forms: ['{stem} {trade} Α.Ε.', '{stem} {trade} Ε.Π.Ε.'],
  person: '{given} {family}',
  given: words(
    'Ελένη:eleni Νικόλαος:nikolaos Ευρυδίκη:evridiki Θάνος:thanos Κωνσταντίνα:konstantina Παύλος:pavlos Ιφιγένεια:ifigeneia Άγγελος:angelos',
  ),
  family: words(
    'Χρυσοβράχου:chrysovrachou Ηλιοπέτρου:iliopetrou Ανεμοδουρίου:anemodouriou Κυπαρισσίου:kyparissiou Φωτοκυμάτου:fotokymatou Αλκυονίου:alkyoniou Πετρολίου:petroliou',
  ),
}

export const serbian: NameSet = {
  language: 'sr',
  stems: words(
    'Сребрни_Јавор:srebrnijavor Љиљанов_До:ljiljanovdo Ђурђевак:djurdjevak Зорњача:zornjaca Ластавица:lastavica Њивски_Цвет:njivskicvet Ћуприја_Север:cuprijasever Џаброва_Вода:dzabrovavoda',
  ),
  trades: words('Системи:sistemi Мреже:mreze Софтвер:softver Консалтинг:konsalting Решења:resenja'),
  goods: words(
    'Прехрана:prehrana Транспорт:transport Штампарија:stamparija Енергетика:energetika Грађевина:gradjevina',
  ),
  forms: ['{stem} {trade} д.о.о.', '{stem} {trade} а.д.'],
  person: '{given} {family}',
  given: words(
    'Љубица:ljubica Ђорђе:djordje Невена:nevena Живко:zivko Јелисавета:jelisaveta Чедомир:cedomir Биљана:biljana',
  ),
  family: words(
    'Јаворчић:javorcic Ластавић:lastavic Ђурђевачки:djurdjevacki Зорњин:zornjin Љиљанић:ljiljanic Срмић:srmic Њивски:njivski',
  ),
}

export const ukrainian: NameSet = {
  language: 'uk',
  stems: words(
    'Срібна_Ластівка:sribnalastivka Їжаків_Гай:izhakivhai Світанкова_Роса:svitankovarosa Калинівський_Шлях:kalynivskyishliakh Ґедзева_Балка:gedzevabalka Зоряний_Степ:zorianyistep Вільшанка:vilshanka',
  ),
  trades: words(
    'Системи:systemy Мережі:merezhi Технології:tekhnolohii Консалтинг:konsaltynh Рішення:rishennia',
  ),
  goods: words(
    'Харчопром:kharchoprom Перевезення:perevezennia Видавництво:vydavnytstvo Енергія:enerhiia Меблі:mebli',
  ),
  forms: ['ТОВ «{stem} {trade}»', 'ПрАТ «{stem} {trade}»'],
  person: '{given} {family}',
  given: words(
    'Олеся:olesia Євген:yevhen Ярослава:yaroslava Іван:ivan Соломія:solomiia Ґустав:gustav Любомир:liubomyr',
  ),
  family: words(
    'Ластівченко:lastivchenko Калинюк:kalyniuk Зоряненко:zorianenko Вільшаненко:vilshanenko Їжакевич:izhakevych Роснюк:rosniuk',
  ),
}
