import { type NameSet, words } from './nameSet.ts'

export const german: NameSet = {
  language: 'de',
  stems: words(
    'Nordlicht Falkenau Silberhain Morgentau Grünwerk Lindenhof Habichtstein Weißdorn Ährenfeld Öderbach Tannenberg Kupferrad Sturmvogel Moosbrück',
  ),
  trades: words('Systeme Datentechnik Netzwerke Digital Beratung Softwarehaus Informatik Lösungen'),
  goods: words('Maschinenbau Logistik Möbelwerke Feinkost Spedition Medizintechnik Verlag Baustoffe'),
  forms: ['{stem} {trade} GmbH', '{stem} {trade} AG', '{stem} {trade} KG'],
  person: '{given} {family}',
  given: words('Jürgen Käthe Anneliese Björn Sören Lukas Mareike Ulrike Hannes Frauke Götz Leonie'),
  family: words(
    'Weißgerber Müllerhoff Krähenbühl Ostermeyer Lütjens Brandstetter Großkopf Hölscher Zapf Rüdiger Vogtländer Jäckel',
  ),
}

export const dutch: NameSet = {
  language: 'nl',
  stems: words(
    'Zilvermeeuw Polderlicht Windvang Duinzicht Waterlelie Veenhart Grachtwijk Kievitsnest Zeewaarts Molenrak',
  ),
  trades: words('Automatisering Netwerken Advies Software Dataflow Beheer'),
  goods: words('Transport Kwekerij Scheepsbouw Zuivel Drukkerij Textiel'),
  forms: ['{stem} {trade} B.V.', '{stem} {trade} N.V.'],
  person: '{given} {family}',
  given: words('Sanne Daan Maartje Joris Femke Thijs Anouk Bram Lotte Wouter'),
  family: words('Kievitdam Molenaarsgraaf Zeegersma Poldervaart Windhorst Sluisveld Hooglandt Veenendijk'),
}

export const swedish: NameSet = {
  language: 'sv',
  stems: words('Norrsken Björkdal Älvglans Östervik Skärgård Fjällräv Snöripa Åskmoln Granhult Vintergatan'),
  trades: words('Data Nätverk Konsult System Teknik Molntjänster'),
  goods: words('Träindustri Åkeri Livsmedel Verkstad Förlag Rederi'),
  forms: ['{stem} {trade} AB'],
  person: '{given} {family}',
  given: words('Åsa Göran Märta Björn Linnéa Håkan Siv Östen Ebba Nils'),
  family: words('Björkvall Norrsköld Åkerstrand Granfelt Östbrink Fjällström Lindrot Skärhamn'),
}

export const danish: NameSet = {
  language: 'da',
  stems: words('Nordhavet Bøgeskov Æblelund Østersus Måneskær Lyngdal Højsø Ravnebjerg'),
  trades: words('Data Netværk Rådgivning Systemer Teknik Drift'),
  goods: words('Mejeri Rederi Møbler Fødevarer Trykkeri Energi'),
  forms: ['{stem} {trade} A/S', '{stem} {trade} ApS'],
  person: '{given} {family}',
  given: words('Søren Bjørn Åse Mette Jørgen Kirstine Rasmus Signe'),
  family: words('Bøgelund Østerskov Lyngsøe Ravnsbæk Højgård Æbelholt Nørremark Kærsgaard'),
}

export const english: NameSet = {
  language: 'en',
  stems: words(
    'Harbourlight Kestrel_Hollow Oakfathom Brightmoor Larkspur_Ridge Tidewick Fernhollow Stonewhistle Copperfinch Merrowdale Ashgrove_Point Wrenfield',
  ),
  trades: words('Systems Networks Technologies Consulting Software Cloud Partners Labs'),
  goods: words('Foods Logistics Insurance Hotels Instruments Outfitters Energy Healthcare'),
  forms: ['{stem} {trade} Ltd', '{stem} {trade} Inc.', '{stem} {trade} LLC'],
  person: '{given} {family}',
  given: words('Imogen Rupert Tamsin Callum Odette Marcus Philippa Desmond Harriet Quentin Naomi Silas'),
  family: words(
    'Larkwood Pennefather Oakhurst Tidewell Merrowby Stonebridge Fernleigh Wrenmore Copperthwaite Ashdown Brightwell Kestrelton',
  ),
}
