import { chinese, japanese, korean } from './names/eastAsian.ts'
import { danish, dutch, english, german, swedish } from './names/germanic.ts'
import { greek, serbian, ukrainian } from './names/greekCyrillic.ts'
import type { NameSet } from './names/nameSet.ts'
import { czech, polish, turkish } from './names/otherLatin.ts'
import { french, italian, portuguese, spanish } from './names/romance.ts'
import { arabic, hebrew } from './names/semitic.ts'

/** Where companies of the sample sit, what they are called there and what they pay in. */
export interface Place {
  readonly code: string
  readonly country: string
  readonly region: string
  readonly currency: string
  readonly dialling: string
  readonly cities: readonly string[]
  readonly names: NameSet
  /** How often it comes up, against the others. */
  readonly weight: number
}

const place = (
  code: string,
  country: string,
  region: string,
  currency: string,
  dialling: string,
  cities: string,
  names: NameSet,
  weight = 1,
): Place => ({ code, country, region, currency, dialling, cities: cities.split(', '), names, weight })

export const PLACES: readonly Place[] = [
  place('de', 'Germany', 'DACH', 'EUR', '49', 'München, Hamburg, Köln, Leipzig, Nürnberg', german, 5),
  place('at', 'Austria', 'DACH', 'EUR', '43', 'Wien, Graz, Linz', german, 2),
  place('ch', 'Switzerland', 'DACH', 'CHF', '41', 'Zürich, Bern, Genève', german, 2),
  place('fr', 'France', 'Western Europe', 'EUR', '33', 'Lyon, Nantes, Paris, Besançon', french, 4),
  place('nl', 'Netherlands', 'Western Europe', 'EUR', '31', 'Utrecht, Rotterdam, Eindhoven', dutch, 2),
  place('gb', 'United Kingdom', 'UK and Ireland', 'GBP', '44', 'Leeds, Bristol, Glasgow, London', english, 4),
  place('es', 'Spain', 'Southern Europe', 'EUR', '34', 'Málaga, Sevilla, A Coruña, Madrid', spanish, 4),
  place('it', 'Italy', 'Southern Europe', 'EUR', '39', 'Torino, Bologna, Forlì', italian, 2),
  place('gr', 'Greece', 'Southern Europe', 'EUR', '30', 'Athens, Thessaloniki, Patras', greek),
  place('se', 'Sweden', 'Nordics', 'SEK', '46', 'Malmö, Göteborg, Umeå', swedish, 2),
  place('dk', 'Denmark', 'Nordics', 'DKK', '45', 'København, Aarhus, Ringkøbing', danish),
  place('pl', 'Poland', 'Eastern Europe', 'PLN', '48', 'Kraków, Łódź, Gdańsk', polish, 2),
  place('cz', 'Czechia', 'Eastern Europe', 'CZK', '420', 'Brno, Plzeň, Ústí nad Labem', czech),
  place('rs', 'Serbia', 'Eastern Europe', 'RSD', '381', 'Belgrade, Novi Sad, Niš', serbian),
  place('ua', 'Ukraine', 'Eastern Europe', 'UAH', '380', 'Kyiv, Lviv, Dnipro', ukrainian),
  place('tr', 'Türkiye', 'Middle East', 'TRY', '90', 'İzmir, Eskişehir, Ankara', turkish),
  place('ae', 'United Arab Emirates', 'Middle East', 'AED', '971', 'Dubai, Abu Dhabi, Sharjah', arabic),
  place('kw', 'Kuwait', 'Middle East', 'KWD', '965', 'Kuwait City, Hawalli', arabic),
  place('il', 'Israel', 'Middle East', 'ILS', '972', 'Tel Aviv, Haifa, Beersheba', hebrew),
  place('us', 'United States', 'North America', 'USD', '1', 'Denver, Austin, Portland, Boston', english, 5),
  place('br', 'Brazil', 'Latin America', 'BRL', '55', 'São Paulo, Florianópolis, Recife', portuguese),
  place('jp', 'Japan', 'Asia Pacific', 'JPY', '81', 'Osaka, Nagoya, Sendai', japanese, 2),
  place('cn', 'China', 'Asia Pacific', 'CNY', '86', 'Suzhou, Chengdu, Xiamen', chinese),
  place('kr', 'South Korea', 'Asia Pacific', 'KRW', '82', 'Busan, Daejeon, Incheon', korean),
]

/** About how many units of a currency an euro buys; the dated rates of the sample wander around it. */
export const PER_EURO: Readonly<Record<string, number>> = {
  EUR: 1,
  CHF: 0.95,
  GBP: 0.86,
  SEK: 11.2,
  DKK: 7.46,
  PLN: 4.28,
  CZK: 25,
  RSD: 117.2,
  UAH: 47,
  TRY: 44,
  AED: 4.1,
  KWD: 0.345,
  ILS: 4,
  USD: 1.12,
  BRL: 6.2,
  JPY: 165,
  CNY: 8,
  KRW: 1600,
}
