import { SIDES } from '@shared/domain/fields/side.ts'
import { HASH_MARK } from '@shared/domain/plan/hashInPdf.ts'
import { sideInWords } from '@shared/domain/plan/labels.ts'
import type { Signature } from '@shared/domain/plan/versionSchema.ts'
import type { Block, SolidBlock } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { SignatureMark } from '../../../ui/signature/SignatureMark.tsx'
import { plain } from '../parts/heading.tsx'
import css from '../parts/parts.module.css'
import type { PlanContext } from './context.ts'

/** Both signatures and the hash they are given for; of a draft, that there is nothing to sign yet. */
export function approvalBlocks(context: PlanContext): Block[] {
  const { source, content, formats } = context
  if ('draft' in source)
    return [
      plain(
        'draft',
        `Draft of version ${content.version}, printed from the plan as it stands on ${formats.date(content.asOf)}. It is not locked: it can still change, has no hash, and cannot be signed.`,
      ),
    ]
  const { version, hashHolds } = source
  return [
    clinging(
      'locked',
      `Version ${version.version} was locked on ${moment(version.lockedAt, context)} by ${version.lockedBy}. The signatures stand for exactly what it says.`,
    ),
    {
      kind: 'solid',
      key: 'signatures',
      gap: 16,
      keepWithNext: true,
      node: (
        <div className={css.signatures}>
          {SIDES.map(side => (
            <Side
              key={side}
              whose={side === 'ours' ? 'For us' : `For ${sideInWords(side, content.partner.name)}`}
              given={version.signatures.find(one => one.side === side)}
              context={context}
            />
          ))}
        </div>
      ),
    },
    {
      kind: 'solid',
      key: 'hash',
      gap: 18,
      node: (
        <dl className={css.facts}>
          <dt>SHA-256</dt>
          <dd>
            <span className={css.hash}>{version.hash}</span>
            <span className={css.small}>
              Of the canonical JSON of everything this version says: cover, sections, actions, names and the
              figures as they were read. Tandem compares it with this file and with its store (a plan’s
              Versions, Verify; the file carries it in its title after “{HASH_MARK}”).
              {!hashHolds && ' When this was printed, the stored text did not match it any more.'}
            </span>
          </dd>
          {version.withdrawnAt && (
            <>
              <dt>Withdrawn</dt>
              <dd>{moment(version.withdrawnAt, context)}: unlocked again, nobody is bound by it.</dd>
            </>
          )}
          {version.supersededAt && (
            <>
              <dt>Superseded</dt>
              <dd>{moment(version.supersededAt, context)}</dd>
            </>
          )}
        </dl>
      ),
    },
  ]
}

/** Who signed what stands on one page with the hash of it. */
const clinging = (key: string, text: string): Block => ({
  ...(plain(key, text) as SolidBlock),
  keepWithNext: true,
})

function Side({
  whose,
  given,
  context,
}: {
  readonly whose: string
  readonly given: Signature | undefined
  readonly context: PlanContext
}) {
  return (
    <div className={css.signature}>
      <div className={css.line}>
        {given && <SignatureMark name={given.name} way={given.way} path={given.path} />}
      </div>
      <p>
        <Name>{whose}</Name>
      </p>
      {given ? (
        <p className={css.note}>
          <Name>{given.name}</Name>
          {given.role && (
            <>
              , <Name>{given.role}</Name>
            </>
          )}
          <br />
          {given.way === 'drawn' ? 'Drawn' : 'Typed'}, {moment(given.at, context)}
        </p>
      ) : (
        <p className={css.note}>Name, role, date: not signed in Tandem</p>
      )}
    </div>
  )
}

/** A moment on the printing computer's clock, with its zone. */
const moment = (at: string, { locale }: PlanContext): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }).format(new Date(at))
