import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { expect, launchTandem, type Tandem, test } from '../../support/electronApp.ts'
import { killTree } from '../../support/kill/killTree.ts'
import { longestPathAtEnd, pdfPages, pdfText } from '../../support/pdfText.ts'
import { hashOf } from '../../support/plan/hashOf.ts'
import { openDeck } from '../../support/plan/openDeck.ts'
import { rowsOf } from '../../support/plan/putRows.ts'
import { savePdf } from '../../support/plan/savePdf.ts'
import { saveTo } from '../../support/saveDialog.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { PlanPage } from '../pages/PlanPage.ts'
import { PlanShare } from '../pages/PlanShare.ts'
import { PlansPage } from '../pages/PlansPage.ts'
import { PlanVersionsPage } from '../pages/PlanVersionsPage.ts'
import { SessionPage } from '../pages/SessionPage.ts'

const PLAN = 'Joint plan of the journey'

/** Runs what is to be done with an app that is killed or ended by it; one that fails is ended here. */
async function within(tandem: Tandem, run: (tandem: Tandem) => Promise<void>): Promise<void> {
  try {
    await run(tandem)
  } catch (error) {
    await tandem.end().catch(() => {})
    throw error
  }
}

test('template, goals, a live session of 30 lines with a crash, lock, both signatures, and every artefact read back', async ({
  sampleCopy,
}, testInfo) => {
  test.slow()
  await within(await launchTandem({ userData: sampleCopy }), async tandem => {
    const { page } = tandem
    const [plans, plan, session] = [new PlansPage(page), new PlanPage(page), new SessionPage(page)]
    await new AppFrame(page).startOnPartners()
    const partner = await new PartnersPage(page).nameAt(0)

    await test.step('a plan from the template, with a goal of its own and one who answers for each action', async () => {
      await plans.open()
      await plans.begin(partner, { name: PLAN, template: 'Reseller' })
      await plan.expectOpen(PLAN)
      await plan.goTo('Goals')
      await plan.write('Joint goals', 0, 'Q1 target', '2500000')
      await expect(plan.section('Goals')).toContainText('Weights 100 of 100')
      await plan.goTo('Action plan')
      const count = await plan.rows('Actions').count()
      // Enter goes on to the cell below.
      await plan.stand('Actions', 0, 'Accountable')
      for (let at = 0; at < count; at++) {
        await page.keyboard.type('Ana Ruiz')
        await page.keyboard.press('Enter')
        await expect(plan.cell('Actions', at, 'Accountable')).toContainText('Ana Ruiz')
      }
    })

    await test.step('the session over it, half of its lines, and the machine dies', async () => {
      // A table takes letters as writing: who goes elsewhere leaves it first.
      await page.getByRole('heading', { level: 1, name: PLAN }).click()
      await session.plan('Session of the journey', partner, { plan: PLAN })
      await session.start()
      await session.captureMany(0, 15)
      await session.nextBlock('Market and customer view')
      await page.keyboard.type('d The half typed dec')
      await session.expectKept('d The half typed dec')
      await killTree(tandem)
    })
  })

  await within(await launchTandem({ userData: sampleCopy }), async ({ app, page, end }) => {
    const [session, versions, plan] = [new SessionPage(page), new PlanVersionsPage(page), new PlanPage(page)]

    await test.step('it goes on exactly where it stood, to its end and the sign-off of both sides', async () => {
      await expect(session.heading).toHaveText('Market and customer view')
      await expect(session.line).toHaveValue('d The half typed dec')
      await page.keyboard.type('ision')
      await page.keyboard.press('Enter')
      await expect(session.captured.getByRole('listitem').first()).toContainText('The half typed decision')
      await session.captureMany(16, 30)
      await expect(session.captured.getByRole('listitem')).toHaveCount(30)
      await session.end()
      await session.sign('our side', 'Ana Ruiz')
      await session.sign('their side', 'Tom Ellery')
    })

    const made = (await rowsOf(page, 'plans')).find(({ name }) => name === PLAN)
    if (!made) throw new Error('The plan is not there.')
    const actions = (await rowsOf(page, 'tasks')).filter(({ planId }) => planId === made.id)
    const captured = actions.filter(({ sessionId }) => sessionId !== undefined)
    expect(captured.length).toBeGreaterThanOrEqual(7)
    const goals = (await rowsOf(page, 'planParts')).flatMap(part =>
      part.planId === made.id && part.kind === 'goal' ? [part.title] : [],
    )
    expect(goals.length).toBeGreaterThan(2)

    await test.step('it is locked and signed by both sides', async () => {
      await versions.open(made.id)
      await versions.lock()
      await versions.signTyped('Ana Ruiz', 'Channel account manager')
      await versions.signDrawn('Tom Ellery')
      await expect(versions.approval).toContainText('signed by both sides')
    })

    await test.step('the PDF has goals, actions and signatures, and the hash of what the store keeps', async () => {
      const [version] = (await rowsOf(page, 'planVersions')).filter(one => one.planId === made.id)
      const hash = hashOf(version?.content)
      expect(version?.hash).toBe(hash)
      const path = testInfo.outputPath('plan.pdf')
      await savePdf(app, page, path)
      // A reader puts blanks between glyphs: words are looked up without them.
      const squeezed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')
      const text = squeezed(await pdfText(path))
      expect((await pdfPages(path)).at(-1)).toContain(hash)
      for (const title of [...goals, ...actions.map(one => one.title)])
        expect(text).toContain(squeezed(title))
      expect(text).toContain(squeezed('Ana Ruiz, Channel account manager'))
      expect(text).toContain(squeezed('Tom Ellery'))
      expect(await longestPathAtEnd(path)).toBeGreaterThan(60)
    })

    const share = new PlanShare(page)
    const frame = new AppFrame(page)
    await test.step('the presentation has the goals and actions in its parts', async () => {
      await page.evaluate(
        hash => {
          location.hash = hash
        },
        `#/plans/${encodeURIComponent(made.id)}`,
      )
      await plan.expectOpen(PLAN)
      const path = testInfo.outputPath('plan.pptx')
      await saveTo(app, path)
      await share.choose('Presentation: executive summary…')
      await frame.expectToast(/Executive summary saved/)
      const { slides } = openDeck(readFileSync(path))
      const texts = slides.flatMap(slide => slide.texts).join('\n')
      for (const title of goals) expect(texts).toContain(title)
      expect(captured.some(({ title }) => texts.includes(title))).toBe(true)
    })

    await test.step('the calendar has every action with a day, and the QBRs', async () => {
      const path = testInfo.outputPath('plan.ics')
      await saveTo(app, path)
      await share.choose('Calendar of rhythm and actions…')
      await frame.expectToast('Calendar saved')
      const all = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8'))).getAllSubcomponents()
      const summaries = all.map(one => String(one.getFirstPropertyValue('summary'))).join('\n')
      for (const { title, dueOn } of captured) if (dueOn) expect(summaries).toContain(title)
      expect(summaries).toMatch(/QBR/)
    })
    await end()
  })
})
