import type { MatchRecord } from '@shared/domain/matching/record.ts'
import { type Random, randomOf } from '@shared/lib/random.ts'

const ON = 'b br ch d f g gr h j k kl l m n p pr r s sch st t tr v w z'.split(' ')
const MID = 'a e i o u ai au ei ou'.split(' ')
const END = 'n r l s t nd rt x m ng lt ck'.split(' ')
const TRADES =
  'Handel Systems Software Cloud Security Logistics Energy Foods Medical Networks Data Consulting Motors Steel Paper Textiles Marine Air Rail Bank Insurance Labs Digital Media Print Retail Travel Design'.split(
    ' ',
  )
const FORMS = 'GmbH|AG|Ltd|Inc.|S.p.A.|B.V.|SAS|& Co. KG|LLC|Pty Ltd|Oy|A/S'.split('|')
const CITIES = 'Hamburg Lyon Leeds Milano Utrecht Boston Denver Porto Aarhus Tampere Wien Zürich'.split(' ')
const COUNTRIES = 'Germany France United-Kingdom Italy Netherlands United-States Denmark Austria'.split(' ')
const STREETS = 'Haupt Bahnhof Linden Garten Mill Church Station Market Park Hill River Bridge'.split(' ')

const made = (random: Random): string => {
  const parts = random.int(1, 2)
  const word =
    Array.from({ length: parts }, () => random.pick(ON) + random.pick(MID)).join('') + random.pick(END)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Firms as a book of deals may hold them: made-up names of few and many syllables, common trades, gaps. */
export function bookOf(count: number, seed: number): MatchRecord[] {
  const random = randomOf(seed, 'book')
  return Array.from({ length: count }, () => {
    const own = random.chance(0.4) ? `${made(random)} ${made(random)}` : made(random)
    const label = own.toLowerCase().replace(' ', random.chance(0.5) ? '-' : '')
    return {
      name: `${own} ${random.pick(TRADES)} ${random.pick(FORMS)}`,
      domain: random.chance(0.7) ? `${label}.${random.pick(['com', 'de', 'co.uk', 'fr'])}` : undefined,
      phone: random.chance(0.6)
        ? `+${random.int(30, 49)} ${random.int(10, 999)} ${random.int(1e6, 9999999)}`
        : undefined,
      address: random.chance(0.6) ? `${random.pick(STREETS)}str. ${random.int(1, 200)}` : undefined,
      city: random.pick(CITIES),
      country: random.pick(COUNTRIES).replace('-', ' '),
    }
  })
}

/** The same firm as somebody else wrote it: a slip in the name, another form, fields left out. */
export function spoilt(record: MatchRecord, random: Random): MatchRecord {
  const name = String(record.name)
  const at = random.int(1, Math.max(1, name.indexOf(' ') - 1))
  const slipped = random.chance(0.5) ? name.slice(0, at) + name.slice(at + 1) : name
  const keep = (field: string) => (random.chance(0.6) ? record[field] : undefined)
  return {
    name: random.chance(0.5) ? slipped.replace(/ [^ ]+$/, '') : slipped,
    domain: keep('domain'),
    phone: keep('phone'),
    address: keep('address'),
    city: record.city,
    country: record.country,
  }
}
