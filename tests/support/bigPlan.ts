import type { Page } from '@playwright/test'

/** Puts a plan of 60 goals, 100 accounts and 300 actions into the open store and answers its path. */
export const putBigPlan = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const store = await done(indexedDB.open('tandem'))
    const tables = ['plans', 'planParts', 'tasks', 'customers', 'partners', 'meta'] as const
    const write = store.transaction(tables, 'readwrite')
    const customers: { id: string; name: string }[] = await done(
      write.objectStore('customers').getAll(null, 100),
    )
    const [partner]: { id: string }[] = await done(write.objectStore('partners').getAll(null, 1))
    // The safety watch counts anew: nothing was lost here.
    write.objectStore('meta').delete('tally')
    const at = '2026-11-01T10:00:00.000Z'
    const row = (id: string) => ({ id, createdAt: at, updatedAt: at, createdIn: 'test' })
    const planId = 'plan:big'
    write.objectStore('plans').put({
      ...row(planId),
      name: 'The big plan',
      partnerId: partner?.id,
      from: '2027-01-01',
      to: '2027-12-31',
      currency: 'EUR',
      people: [],
      status: 'draft',
      version: 1,
    })
    const quarters = [1, 2, 3, 4].map(q => ({ quarter: `2027-Q${q}`, target: 10 * q }))
    const sides = ['ours', 'theirs', 'joint']
    for (let i = 0; i < 60; i++)
      write.objectStore('planParts').put({
        ...row(`planPart:goal-${i}`),
        planId,
        order: i + 1,
        kind: 'goal',
        side: sides[i % 3],
        title: `Goal ${i + 1} of both sides`,
        unit: 'count',
        weight: i < 40 ? 2 : 1,
        quarters,
      })
    for (let i = 0; i < 100; i++)
      write.objectStore('planParts').put({
        ...row(`planPart:account-${i}`),
        planId,
        order: i + 1,
        kind: 'account',
        customerId: customers[i]?.id,
        name: customers[i]?.name ?? `Account ${i + 1}`,
        ownedBy: 'both',
      })
    for (let i = 0; i < 300; i++)
      write.objectStore('tasks').put({
        ...row(`task:big-${i}`),
        planId,
        partnerId: partner?.id,
        order: i + 1,
        title: `Action ${i + 1}: say what is done and how one sees it`,
        accountable: { name: 'Ana Ruiz', side: 'ours' },
        responsible: [{ name: 'Ana Ruiz', side: 'ours' }],
        promise: 'ours',
        startOn: '2027-01-11',
        dueOn: `2027-0${1 + (i % 9)}-2${i % 8}`,
      })
    await new Promise(resolve => {
      write.oncomplete = resolve
    })
    store.close()
    return `#/plans/${encodeURIComponent(planId)}`
  })
