import { type NameSet, words } from './nameSet.ts'

export const polish: NameSet = {
  language: 'pl',
  stems: words(
    'Żurawina Świtezianka Łąkowy_Dwór Brzęczydło Jaskółka Gwiezdna_Tarnina Miedziany_Młyn Wrzosowisko',
  ),
  trades: words('Systemy Sieci Doradztwo Informatyka Oprogramowanie Dane'),
  goods: words('Spedycja Piekarnie Meble Energetyka Wydawnictwo Przetwórstwo'),
  forms: ['{stem} {trade} Sp. z o.o.', '{stem} {trade} S.A.'],
  person: '{given} {family}',
  given: words('Łukasz Małgorzata Bożena Wojciech Żaneta Stanisław Zdzisława Michał'),
  family: words('Żuraw Łączyk Świtaj Brzęczek Jaskółka Młynarz-Wrzos Tarnina Gwiazdoń'),
}

export const czech: NameSet = {
  language: 'cs',
  stems: words(
    'Modřínový_Háj Vlaštovka Žlutá_Řeka Šípková_Růže Jitřenka Čápův_Mlýn Ostružina Kamenný_Újezdec',
  ),
  trades: words('Systémy Sítě Poradenství Informatika Řešení Data'),
  goods: words('Strojírny Doprava Sklárny Potraviny Nakladatelství Energie'),
  forms: ['{stem} {trade} s.r.o.', '{stem} {trade} a.s.'],
  person: '{given} {family}',
  given: words('Jiří Zdeňka Tomáš Božena Kryštof Markéta Luděk Žofie'),
  family: words('Modřínů Čápků Jitrů Šípků Ostružinů Žlutů Vlaštovků Hrušků'),
}

export const turkish: NameSet = {
  language: 'tr',
  stems: words('Gümüşçay Kırlangıç Yıldızlıova Akçabahar Çınargölü Ilgınpınar Şafakyeli Güneşdağ'),
  trades: words('Bilişim Yazılım Ağ Danışmanlık Çözümleri Sistemleri'),
  goods: words('Gıda Lojistik Mobilya Enerji Yayıncılık Makine'),
  forms: ['{stem} {trade} A.Ş.', '{stem} {trade} Ltd. Şti.'],
  person: '{given} {family}',
  given: words('Ayşegül Çağrı Işıl Öykü Şükrü Gökçe İlker Doğan'),
  family: words('Gümüşdere Kırlangıçoğlu Çınarlık Akçaova Yıldızeli Şafakoğlu Ilgınlı Güneşsoy'),
}
