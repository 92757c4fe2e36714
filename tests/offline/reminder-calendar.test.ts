import { describe, expect, test } from 'vitest'
import { reminderCalendar } from '@/lib/offline/reminder-calendar'

const entry = {
  time: '20:05',
  title: '复习，知处',
  description: 'Open Loci; review what is due.\nAbout 12 minutes, or \\ less.',
  url: 'https://loci.example/',
  now: new Date(2026, 2, 2, 9, 0),
}

/** The file's lines with their folding undone. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

describe('the calendar file of a reminder', () => {
  test('has one entry, daily at that time on every clock', () => {
    const lines = unfolded(reminderCalendar(entry))
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
    expect(lines).toContain('DTSTART:20260302T200500')
    expect(lines).toContain('RRULE:FREQ=DAILY')
    expect(lines).toContain('UID:daily-reminder@loci.example')
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
    expect(lines.find((line) => line.startsWith('DTSTAMP'))).toMatch(/^DTSTAMP:\d{8}T\d{6}Z$/)
  })

  test('opens and closes each part in order, and no line is empty', () => {
    const open: string[] = []
    for (const line of unfolded(reminderCalendar(entry)).slice(0, -1)) {
      expect(line).toMatch(/^[A-Z-]+(;[^:]+)?:./)
      const [, verb, part] = /^(BEGIN|END):(\w+)$/.exec(line) ?? []
      if (verb === 'BEGIN') open.push(part ?? '')
      if (verb === 'END') expect(open.pop()).toBe(part)
    }
    expect(open).toEqual([])
  })

  test('escapes what has a meaning in a calendar', () => {
    expect(unfolded(reminderCalendar(entry))).toContain(
      'DESCRIPTION:Open Loci\\; review what is due.\\nAbout 12 minutes\\, or \\\\ less.',
    )
  })

  test('folds lines at 75 bytes, and never within a character', () => {
    const title = '岸田内阁的日本与北约军事安全合作评析'.repeat(5)
    const file = reminderCalendar({ ...entry, title })
    for (const line of file.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(line).not.toContain('\uFFFD')
    }
    expect(unfolded(file)).toContain(`SUMMARY:${title}`)
  })
})
