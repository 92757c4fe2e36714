import { type BrowserContext, type BrowserContextOptions, chromium } from '@playwright/test'
import { browserOptions } from './browser'

export interface OwnBrowser {
  readonly context: BrowserContext
  /** Closes it as a person would. */
  close(): Promise<void>
  /** Kills it on the spot, as the system or a flat battery would: nothing is flushed or said goodbye to. */
  kill(): Promise<void>
}

/** A browser whose profile stays in `folder`, so that it can be opened again. */
export async function openBrowser(
  folder: string,
  options: BrowserContextOptions = {},
): Promise<OwnBrowser> {
  const context = await chromium.launchPersistentContext(folder, {
    ...browserOptions(),
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    ...options,
  })
  return {
    context,
    close: () => context.close(),
    async kill() {
      const browser = context.browser()
      if (!browser) throw new Error('the browser is gone already')
      const session = await browser.newBrowserCDPSession()
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      const gone = new Promise((resolve) => context.once('close', resolve))
      for (const { type, id } of processInfo) if (type === 'browser') process.kill(id, 'SIGKILL')
      await gone
    },
  }
}
