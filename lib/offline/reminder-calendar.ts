/** What an entry in a calendar is made of. */
export interface ReminderEntry {
  /** Local time, `HH:MM`. */
  readonly time: string
  readonly title: string
  readonly description: string
  /** Where Loci lives. */
  readonly url: string
  /** When the file is made; the entry begins on that local day. */
  readonly now: Date
}

/**
 * A calendar file (iCalendar, RFC 5545) with one entry that comes back daily, a quarter of an hour long, with an
 * alarm at its start. Its time is a floating one: eight in the evening stays eight in the evening on a journey. Its
 * id is always the same, so that a calendar that is given another time moves the entry it has.
 */
export function reminderCalendar({ time, title, description, url, now }: ReminderEntry): string {
  const date = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  const stamp = `${now.toISOString().replace(/[-:]|\.\d+/g, '')}`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Loci//Reminder//EN',
    'BEGIN:VEVENT',
    `UID:daily-reminder@${new URL(url).host}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${date}T${time.replace(':', '')}00`,
    'DURATION:PT15M',
    'RRULE:FREQ=DAILY',
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT0M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const two = (n: number) => String(n).padStart(2, '0')

const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n')

/** A line is at most 75 bytes of UTF-8 long; what is longer goes on after a line break and a blank. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let out = ''
  let length = 0
  for (const char of line) {
    const bytes = encoder.encode(char).length
    if (length + bytes > 75) {
      out += '\r\n '
      length = 1
    }
    out += char
    length += bytes
  }
  return out
}
