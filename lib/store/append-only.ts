import type { DBCore, Middleware } from 'dexie'

/** Lets rows be added to one table and nothing else, whoever asks: no put, no update, no delete. */
export function appendOnly(tableName: string): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: `append-only ${tableName}`,
    create: (down) => ({
      ...down,
      table(name) {
        const table = down.table(name)
        if (name !== tableName) return table
        return {
          ...table,
          mutate(request) {
            if (request.type === 'add') return table.mutate(request)
            return Promise.reject(new TypeError(`${name} is append-only: ${request.type} refused`))
          },
        }
      },
    }),
  }
}
