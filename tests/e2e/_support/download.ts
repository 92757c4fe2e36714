import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'

/** The text of a file that was saved. */
export const savedText = async (file: Download): Promise<string> =>
  readFile(await file.path(), 'utf8')
