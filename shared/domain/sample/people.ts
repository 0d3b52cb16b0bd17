import { randomOf } from '../../lib/random.ts'
import type { Contact } from '../contact/schema.ts'
import { TITLES } from './catalogue.ts'
import type { SamplePlan } from './options.ts'
import type { PartnerStory } from './partners.ts'

const HOW_MANY = [1, 3, 4, 4]

/** One to four people a partner, named in the language of its country. */
export function makeContacts(
  { seed, newId, stamps }: SamplePlan,
  stories: readonly PartnerStory[],
): Contact[] {
  const random = randomOf(seed, 'contacts')
  return stories.flatMap(({ row, place: { names, dialling } }) => {
    const titles = random.some(TITLES, random.pick(HOW_MANY))
    const families = random.some(names.family, titles.length)
    return titles.map((title, index): Contact => {
      const given = random.pick(names.given)
      const family = families[index] ?? random.pick(names.family)
      return {
        id: newId('contact'),
        name: names.person.replace('{given}', given.text).replace('{family}', family.text),
        partnerId: row.id,
        title,
        email: `${given.latin}.${family.latin}@${row.domains[0]}`,
        phone: `+${dialling} 555 01${String(random.int(0, 99)).padStart(2, '0')}`,
        language: names.language,
        ...stamps,
      }
    })
  })
}
