import { describe, expect, it } from 'vitest'
import { pictureFile } from '@/lib/progress/picture-file'

describe('the name of a saved picture', () => {
  it.each([
    ['Knowledge over time', 'loci-knowledge-over-time-2026-03-02.csv'],
    ['每天复习', 'loci-每天复习-2026-03-02.csv'],
    ['../a\\b: "c" <d>|e?*', 'loci-a-b-c-d-e-2026-03-02.csv'],
    ['…', 'loci-2026-03-02.csv'],
  ])('of %j is %s', (title, file) => {
    expect(pictureFile(title, '2026-03-02', 'csv')).toBe(file)
  })

  it('is never too long for a disk', () => {
    expect(pictureFile('word '.repeat(100), '2026-03-02', 'svg').length).toBeLessThan(90)
  })
})
