import { isOverdue } from '@shared/domain/lead/rules.ts'
import type { LeadOffer } from '@shared/domain/lead/schema.ts'
import type { Instant } from '@shared/lib/calendarDate.ts'
import { partnerHref } from '../../../state/places.ts'
import { Badge, type Tone } from '../../../ui/badge/Badge.tsx'
import { formatInstant } from '../../../ui/format/dates.ts'
import { formatPercent } from '../../../ui/format/numbers.ts'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../lead.module.css'
import type { LeadView } from '../useLead.ts'
import { hoursInWords } from '../viewModelWords.ts'

/** To whom it was offered, the newest first: what they answered, how fast and why. */
export function OfferTrail({ view }: { view: LeadView }) {
  const { lead, names, now } = view
  return (
    <Section title="Offers">
      <Panel flush>
        {lead.offers.length === 0 ? (
          <p className={css.quietPadded}>It was offered to nobody yet.</p>
        ) : (
          <ol className={css.list}>
            {[...lead.offers].reverse().map(offer => (
              <li key={`${offer.partnerId} ${offer.offeredAt}`} className={css.offer}>
                <div className={css.offerHead}>
                  <a href={partnerHref(offer.partnerId)} dir="auto">
                    {names.get(offer.partnerId) ?? 'A partner that is gone'}
                  </a>
                  <Badge tone={stateOf(offer, now).tone}>{stateOf(offer, now).word}</Badge>
                </div>
                <p className={css.offerText}>{trailWords(offer)}</p>
                {offer.reason && (
                  <p className={css.offerText} dir="auto">
                    “{offer.reason}”
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
      </Panel>
    </Section>
  )
}

function stateOf(offer: LeadOffer, now: Instant): { word: string; tone: Tone } {
  const { answer, takenBackAt } = offer
  if (takenBackAt) return { word: 'Taken back', tone: 'neutral' }
  if (answer === 'accepted') return { word: 'Accepted', tone: 'good' }
  if (answer === 'declined') return { word: 'Declined', tone: 'neutral' }
  if (answer === 'lapsed') return { word: 'No answer', tone: 'watch' }
  if (answer === 'reassigned') return { word: 'Taken back', tone: 'neutral' }
  return isOverdue(offer, now) ? { word: 'Late', tone: 'bad' } : { word: 'Waits', tone: 'accent' }
}

function trailWords({ partnerId, offeredAt, answerBy, answer, answeredAt, shares }: LeadOffer): string {
  const share = shares?.find(each => each.partnerId === partnerId)
  const hours = answeredAt && (Date.parse(answeredAt) - Date.parse(offeredAt)) / 3_600_000
  return [
    `Offered ${formatInstant(offeredAt)}`,
    share && `${formatPercent(share.bp / 100)} of the weight`,
    answer === undefined && `to answer by ${formatInstant(answerBy)}`,
    (answer === 'accepted' || answer === 'declined') &&
      hours !== undefined &&
      `answered in ${hoursInWords(Number(hours))}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
