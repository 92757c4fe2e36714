import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InjectManifest } from 'workbox-webpack-plugin'

// Nothing about a person's build leaves their machine.
process.env.NEXT_TELEMETRY_DISABLED = '1'

const root = fileURLToPath(new URL('.', import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The same sources give the same id (`lib/build/build.ts` sets it from their hash), so that a rebuild that changes nothing offers nobody an update. */
const buildId = process.env.LOCI_BUILD ?? randomUUID()

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  reactStrictMode: true,
  env: { LOCI_VERSION: version },
  generateBuildId: () => buildId,
  // `npm run types` checks them, with the tests; whoever types `npm start` need not wait for it.
  typescript: { ignoreBuildErrors: true },
  webpack(config, { dev, isServer, webpack }) {
    // The interface's texts are parsed here, and what formats them in the page needs no parser.
    config.module.rules.push({
      test: /[\\/]lib[\\/]i18n[\\/][^\\/]+\.json$/,
      use: join(root, 'lib/build/messages-loader.mjs'),
    })
    config.resolve.alias['use-intl/format-message$'] = 'use-intl/format-message/format-only'
    config.plugins.push(
      new webpack.NormalModuleReplacementPlugin(
        /wasm-bindgen-rayon-[0-9a-f]+\/src\/workerHelpers\.js$/,
        join(root, 'lib/build/no-threads.mjs'),
      ),
    )
    if (!dev && !isServer) {
      config.plugins.push(serviceWorker())
      config.optimization.splitChunks.cacheGroups.frame = frame
      // From 500 modules on webpack would give each an id of five digits: a kilobyte of every page's first load.
      config.optimization.moduleIds = false
      // Told apart by page and worker, what the frame shares with a worker asks at run time who runs it, for each import.
      config.optimization.usedExports = 'global'
      config.plugins.push(
        new webpack.ids.DeterministicModuleIdsPlugin({ maxLength: 4, fixedLength: true }),
      )
    }
    return config
  },
}

/** What the frame around every page shares with a page or a part of one is in one file, not in both: Next leaves small modules in each. */
const frame = {
  name: 'frame',
  chunks: 'all',
  minChunks: 2,
  minSize: 0,
  enforce: true,
  priority: 30,
  test: (module, { chunkGraph }) =>
    chunkGraph.getModuleChunks(module).some(({ name }) => name === 'app/layout'),
}

/** Compiles the service worker into `.next/sw.js` (the build moves it to `out/`), with the list of all that it keeps at hand. */
function serviceWorker() {
  return new InjectManifest({
    swSrc: join(root, 'lib/offline/service-worker.ts'),
    swDest: 'sw.js',
    include: [/^static\//],
    // What only the Pages Router or a browser without modules would ask for.
    exclude: [/\/_(build|ssg)Manifest\.js$/, /\/(main|framework|polyfills)-[0-9a-f]+\.js$/],
    dontCacheBustURLsMatching: /^\/_next\/static\//,
    maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
    additionalManifestEntries: [...pageEntries(), ...publicEntries()],
  })
}

/** Each route's page and the payloads that the router asks for on navigation and prefetch. They are no webpack assets, and every one of them names the build: its id is their revision. */
function pageEntries() {
  const routes = filesUnder(join(root, 'app'))
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => file.replace(/\/?page\.tsx$/, ''))
  return [...routes.flatMap(filesOfRoute), '/_not-found.html'].map((url) => ({
    url,
    revision: buildId,
  }))
}

/** `library` → /library.html, /library.txt, /library/__next._tree.txt, … as `next build` writes them. */
function filesOfRoute(route) {
  const base = route === '' ? '' : `/${route}`
  const page = ['__next', ...route.split('/').filter(Boolean), '__PAGE__'].join('.')
  return [
    `${base || '/index'}.html`,
    `${base || '/index'}.txt`,
    `${base}/__next._full.txt`,
    `${base}/__next._tree.txt`,
    `${base}/${page}.txt`,
  ]
}

/** Decks, icons and the manifest, each under the hash of what is in it. Screenshots are for whoever has not installed the app yet. */
function publicEntries() {
  const folder = join(root, 'public')
  const needed = filesUnder(folder).filter((file) => !file.startsWith('screenshots/'))
  return needed.map((file) => ({
    url: `/${file}`,
    revision: createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex')
      .slice(0, 16),
  }))
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
