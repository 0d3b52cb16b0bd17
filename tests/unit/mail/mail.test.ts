import { emlOf, mailDate } from '@shared/domain/mail/eml.ts'
import { isMailto, MAILTO_LONGEST, mailtoOf } from '@shared/domain/mail/mailto.ts'
import { isMailAddress } from '@shared/domain/mail/message.ts'
import { describe, expect, it } from 'vitest'

const DATE = 'Mon, 23 Nov 2026 14:05:00 +0100'
const plain = { to: [{ name: 'Zoe Falk', email: 'zoe@falk.example' }], subject: 'Price list', body: 'Hi' }

describe('a mailto address', () => {
  it('has the whole mail in it, with line ends of mails', () => {
    const made = mailtoOf({ ...plain, subject: 'Ä & b?', body: 'Hello,\n\nsee “2026” (new)' })
    expect(made).toEqual({
      ok: true,
      value:
        'mailto:zoe@falk.example?subject=%C3%84%20%26%20b%3F&body=Hello%2C%0D%0A%0D%0Asee%20%E2%80%9C2026%E2%80%9D%20%28new%29',
    })
    expect(mailtoOf({ to: [], subject: ' ', body: '' })).toEqual({ ok: true, value: 'mailto:' })
    const two = [{ email: 'a@b.example' }, { email: 'c+d@e.example' }]
    expect(mailtoOf({ to: two, subject: '', body: '' })).toEqual({
      ok: true,
      value: 'mailto:a@b.example,c%2Bd@e.example',
    })
  })

  it('is refused in words when it would be cut off', () => {
    expect(mailtoOf({ ...plain, body: 'x'.repeat(MAILTO_LONGEST) })).toMatchObject({
      ok: false,
      error: { code: 'too-long' },
    })
    expect(mailtoOf({ ...plain, body: '\ud800' }).ok).toBe(true)
  })

  it('is passed on only as that', () => {
    for (const good of [
      'mailto:',
      'mailto:a@b.example',
      'mailto:a@b.example?subject=x&body=y&CC=c@d.example',
    ])
      expect(isMailto(good), good).toBe(true)
    for (const bad of [
      'https://example.com',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'mailto:a@b.example?attach=/etc/passwd',
      'mailto:a@b.example?subject=x&attachment=c:\\x',
      'mailto:a@b.example?subject=x?attach=y',
      'mailto:a b@c.example',
      'mailto:a@b.example\n?x',
      ' mailto:a@b.example',
      `mailto:${'x'.repeat(MAILTO_LONGEST)}`,
    ])
      expect(isMailto(bad), bad).toBe(false)
  })
})

describe('an address', () => {
  it('has one @ and nothing that splits it', () => {
    expect(['a@b', 'ana.ruiz+x@falk.example', 'ü@falk.example'].every(isMailAddress)).toBe(true)
    for (const bad of ['', 'a', '@b', 'a@', 'a@b@c', 'a b@c', 'a@b,c@d', '<a@b>', 'a@b;', 'a@b\nBcc: x@y'])
      expect(isMailAddress(bad), bad).toBe(false)
  })
})

describe('a draft as a file', () => {
  it('is one a mail program opens for editing', () => {
    expect(emlOf(plain, { date: DATE })).toBe(
      [
        'To: Zoe Falk <zoe@falk.example>',
        'Subject: Price list',
        `Date: ${DATE}`,
        'X-Unsent: 1',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        'SGk=',
        '',
      ].join('\r\n'),
    )
  })

  it('quotes and encodes names, and lets none of them end a header', () => {
    const to = [
      { name: 'Falk, "Zoë"', email: 'a@b.example' },
      { name: 'Falk, "Zoe"', email: 'c@d.example' },
      { name: 'x\r\nBcc: evil@e.example', email: 'e@f.example' },
      { email: 'g@h.example' },
    ]
    const head = emlOf({ ...plain, to, subject: 'a\r\nBcc: evil@e.example' }, { date: DATE }).split(
      '\r\n\r\n',
    )[0]
    expect(head).toContain('=?UTF-8?B?RmFsaywgIlpvw6si?= <a@b.example>,')
    expect(head).toContain('"Falk, \\"Zoe\\""')
    expect(head?.split('\r\n').some(line => line.startsWith('Bcc'))).toBe(false)
    expect(head).toContain('Subject: a Bcc: evil@e.example')
  })

  it('has a date as mails say it', () => {
    expect(mailDate('2026-11-23T13:05:09.000Z', 60)).toBe('Mon, 23 Nov 2026 14:05:09 +0100')
    expect(mailDate('2026-11-23T13:05:09.000Z', -210)).toBe('Mon, 23 Nov 2026 09:35:09 -0330')
    expect(mailDate('2026-01-01T00:00:00.000Z', 0)).toBe('Thu, 1 Jan 2026 00:00:00 +0000')
  })
})
