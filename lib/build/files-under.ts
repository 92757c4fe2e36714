import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Every file under a folder, hidden ones apart: paths from the folder, with `/`, sorted. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
