import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { listen, PortTakenError } from '@/lib/server/listen'

const out = mkdtempSync(join(tmpdir(), 'loci-listen-'))
writeFileSync(join(out, 'index.html'), '<!DOCTYPE html>here')
afterAll(() => rmSync(out, { recursive: true }))

it('serves on a free port until it is closed', async () => {
  const server = await listen(out, 0)
  expect(await (await fetch(server.url)).text()).toContain('here')
  await server.close()
  await expect(fetch(server.url)).rejects.toThrow()
})

it('says which port is taken and what to type instead', async () => {
  const server = await listen(out, 0)
  const port = Number(new URL(server.url).port)
  const second = listen(out, port)
  await expect(second).rejects.toBeInstanceOf(PortTakenError)
  await expect(second).rejects.toThrow(
    `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
  )
  await server.close()
})
