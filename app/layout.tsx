import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { beforePaint } from './_hooks/before-paint'
import { Providers } from './_ui/providers'
import './globals.css'

export const metadata: Metadata = {
  title: 'Loci 知处',
  description: 'Turn a paper into memory you can cite. 把一篇论文记住，记得每一条的出处。',
  applicationName: 'Loci 知处',
  manifest: '/manifest.webmanifest',
  appleWebApp: { capable: true, title: 'Loci', statusBarStyle: 'default' },
  formatDetection: { telephone: false, date: false, address: false, email: false },
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '32x32' },
      { url: '/icon.svg', type: 'image/svg+xml' },
    ],
    apple: '/apple-touch-icon.png',
  },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf6ee' },
    { media: '(prefers-color-scheme: dark)', color: '#161a20' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The language and theme are set before React is there; see before-paint.ts.
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: beforePaint }} />
      </head>
      <body>
        <noscript>
          <p lang="zh-Hans">知处把卡片存在这台设备上，需要启用 JavaScript。</p>
          <p lang="en">Loci keeps your cards on this device and needs JavaScript to do so.</p>
        </noscript>
        <Providers>{children}</Providers>
      </body>
    </html>
  )
}
