import { compactKey } from '../../lib/text.ts'

/** Sales regions by the names in use, as far as they go by countries (grade G); others match by their name only. */
const REGIONS: Readonly<Record<string, string>> = {
  DACH: 'Germany, Austria, Switzerland',
  Nordics: 'Sweden, Denmark, Norway, Finland, Iceland',
  Baltics: 'Estonia, Latvia, Lithuania',
  Benelux: 'Netherlands, Belgium, Luxembourg',
  Iberia: 'Spain, Portugal',
  'UK and Ireland': 'United Kingdom, Ireland',
  UKI: 'United Kingdom, Ireland',
  'Western Europe': 'France, Netherlands, Belgium, Luxembourg',
  'Southern Europe': 'Spain, Portugal, Italy, Greece, Malta, Cyprus',
  'Eastern Europe':
    'Poland, Czechia, Slovakia, Hungary, Romania, Bulgaria, Serbia, Croatia, Slovenia, Ukraine, Moldova',
  'Middle East':
    'Türkiye, United Arab Emirates, Kuwait, Israel, Saudi Arabia, Qatar, Bahrain, Oman, Jordan, Lebanon, Egypt',
  'North America': 'United States, Canada',
  'Latin America': 'Brazil, Mexico, Argentina, Chile, Colombia, Peru, Uruguay',
  LATAM: 'Brazil, Mexico, Argentina, Chile, Colombia, Peru, Uruguay',
  'Asia Pacific':
    'Japan, China, South Korea, Australia, New Zealand, Singapore, India, Indonesia, Malaysia, Thailand, Vietnam, Philippines, Taiwan, Hong Kong',
  APAC: 'Japan, China, South Korea, Australia, New Zealand, Singapore, India, Indonesia, Malaysia, Thailand, Vietnam, Philippines, Taiwan, Hong Kong',
  ANZ: 'Australia, New Zealand',
}
const ALSO: Readonly<Record<string, string>> = {
  usa: 'unitedstates',
  us: 'unitedstates',
  unitedstatesofamerica: 'unitedstates',
  uk: 'unitedkingdom',
  greatbritain: 'unitedkingdom',
  turkey: 'turkiye',
  czechrepublic: 'czechia',
  korea: 'southkorea',
  uae: 'unitedarabemirates',
  holland: 'netherlands',
}

const keyOf = (text: string): string => {
  const key = compactKey(text)
  return ALSO[key] ?? key
}

const MEMBERS = new Map(
  Object.entries(REGIONS).map(([region, countries]) => [
    keyOf(region),
    new Set(countries.split(',').map(country => keyOf(country))),
  ]),
)

/** Where a partner works, made once for many leads. */
export interface Area {
  readonly regions: ReadonlySet<string>
  readonly countries: ReadonlySet<string>
}

export function areaOf(partner: {
  readonly regions: readonly string[]
  readonly country?: string | undefined
}): Area {
  const regions = new Set(partner.regions.map(keyOf))
  const countries = new Set([...regions].flatMap(region => [...(MEMBERS.get(region) ?? [])]))
  if (partner.country) countries.add(keyOf(partner.country))
  return { regions, countries }
}

export type PlaceFit = 'fits' | 'outside' | 'unknown' | 'anywhere'

/** Where a lead is, in the keys areas are made of. */
export interface Where {
  readonly country?: string | undefined
  readonly territory?: string | undefined
}

export const whereOf = ({ country, territory }: Where): Where => ({
  country: country ? keyOf(country) : undefined,
  territory: territory ? keyOf(territory) : undefined,
})

/**
 * Whether a partner works where the lead is: one of its regions is the lead's territory or country, or holds it,
 * or it sits there itself. `unknown`: nothing is said of where it works. `anywhere`: the lead names no place.
 */
export function placeFit({ regions, countries }: Area, { country, territory }: Where): PlaceFit {
  if (country === undefined && territory === undefined) return 'anywhere'
  if (regions.size === 0 && countries.size === 0) return 'unknown'
  if (country !== undefined && (countries.has(country) || regions.has(country))) return 'fits'
  if (territory === undefined) return 'outside'
  if (regions.has(territory) || countries.has(territory)) return 'fits'
  const members = MEMBERS.get(territory)
  // A territory alone leaves open where in it the lead is; a country that was given has decided already.
  return country === undefined && members && [...countries].some(each => members.has(each))
    ? 'fits'
    : 'outside'
}
