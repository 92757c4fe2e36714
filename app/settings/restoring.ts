/** How far a restore is, or how it went. */
export type Restoring =
  | { kind: 'working'; part: number }
  | { kind: 'done'; added: number; here: number }
  | {
      kind: 'failed'
      code: 'not-json' | 'not-a-backup' | 'newer-format' | 'full' | 'failed' | 'stopped'
    }
  | { kind: 'damaged'; list: string; row: number; field: string }
