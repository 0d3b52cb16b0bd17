import { expect, it } from 'vitest'
import { touchInWords } from '../../../renderer/features/partners/viewModelTouch.ts'

const TODAY = '2026-11-23'
const said = (lastTouchOn: string | undefined, touchDueOn?: string) =>
  touchInWords({ ...(lastTouchOn && { lastTouchOn }), ...(touchDueOn && { touchDueOn }) }, TODAY)

it('a touch is said with its age and what it is due, never as a stored date', () => {
  expect(said(undefined).text).toBe('No touch recorded yet')
  expect(said(TODAY, '2026-12-23').text).toMatch(/^Last touch .*2026, today · next by .*2026$/)
  expect(said('2026-11-22').text).toMatch(/, yesterday$/)
  expect(said('2026-09-04', '2026-10-04')).toMatchObject({ tone: 'bad' })
  expect(said('2026-09-04', '2026-10-04').text).toMatch(/, 80 days ago · 50 days over$/)
  expect(said('2026-10-23', '2026-11-22')).toMatchObject({ tone: 'watch' })
  expect(said('2026-10-23', '2026-11-22').text).toMatch(/1 day over$/)
  expect(said('2026-10-24', TODAY).text).toMatch(/due today$/)
  expect(said('2026-09-04', '2026-10-04').text).not.toMatch(/\d{4}-\d{2}/)
})
