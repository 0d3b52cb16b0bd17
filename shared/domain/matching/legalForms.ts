/**
 * Legal forms that say nothing about who a company is, folded and without points: of the countries of the EU and
 * EFTA, the UK, the Americas, Russia and Ukraine (as spelt in Latin letters), Turkey, India and East Asia.
 */
const BEHIND = new Set(
  (
    'inc incorporated corp corporation co company ltd limited llc llp lp plc pllc lllp ulc cic cio ltee ' +
    'gmbh ggmbh gesmbh mbh ag kg kgaa ohg gbr ug ev eg se sce sa sas sasu sarl sarlau eurl snc sca scs sci sc ' +
    'srl srls spa sapa scarl scrl sprl bvba sl slu slp sll sau sad bv nv vof cv vzw asbl ab as asa ans oy oyj ' +
    'aps ivs is hf ehf kk gk gmk yk pty pte pvt private bhd sdn tbk jsc ojsc cjsc pjsc ooo zao oao pao ao tov ' +
    'doo dooel dd ad eood ood ead kft zrt nyrt bt sro as zs vos ks spzoo spzo sp zoo oo ska uab sia ou ' +
    'ltda eireli epp sab sapi sacv sadecv srldecv cia saic sac eirl spa fze fzco fzllc dmcc wll bsc qsc saoc saog ' +
    'sti ltdsti anonim sirketi ae epe oe and 株式会社 有限会社 有限公司 주식회사 유한회사'
  ).split(' '),
)

/** Forms some countries write in front. */
const IN_FRONT = new Set('pt ooo oao zao pao ao tov uab sia 株式会社 有限会社 주식회사 유한회사'.split(' '))

/** Forms of scripts without spaces, in front or behind. */
const UNSPACED =
  /^(?:株式会社|有限会社|合同会社|株|有|주식회사|유한회사|주)|(?:株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限責任公司|集团有限公司|有限公司|股份公司|公司|주식회사|유한회사)$/u

const LONGEST_FORM = 7

/** The words of a name without legal forms and `The`; never empty for a name with words. */
export function withoutLegalForms(words: readonly string[]): readonly string[] {
  let list = words
  for (;;) {
    const shorter = once(list)
    if (shorter.length === list.length) return unspaced(list)
    list = shorter
  }
}

function once(list: readonly string[]): readonly string[] {
  if (list.length < 2) return list
  const [first = '', last = ''] = [list[0], list.at(-1)]
  // `s p a`, `sp z o o`: a form written with spaces between its letters.
  for (let count = Math.min(4, list.length - 1); count > 1; count--) {
    const tail = list.slice(-count)
    const joined = tail.join('')
    if (joined.length <= LONGEST_FORM && tail.some(word => word.length === 1) && BEHIND.has(joined))
      return list.slice(0, -count)
  }
  if (BEHIND.has(last) || last === 'the') return list.slice(0, -1)
  return first === 'the' || IN_FRONT.has(first) ? list.slice(1) : list
}

/** Takes forms off that are written onto the name. */
const unspaced = (list: readonly string[]): readonly string[] => {
  const bare = list.map(bareWord).filter(word => word !== '')
  return bare.length > 0 ? bare : list
}

function bareWord(word: string): string {
  let text = word
  for (;;) {
    const shorter = text.replace(UNSPACED, '')
    if (shorter === text || shorter === '') return text
    text = shorter
  }
}
