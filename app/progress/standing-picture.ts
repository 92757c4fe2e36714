'use client'

/** A picture that needs nothing of this page any more. */
interface StandingPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** How wide a picture is drawn to be saved, whatever the screen: half a page, or a slide. */
export const savedWidth = 720

const margin = 24
const titleSize = 18
const lineSize = 12
const space = 'http://www.w3.org/2000/svg'

/**
 * A drawing and its legend as an SVG of their own, under their title, as they look in the light theme on its paper: each
 * colour a plain one, each font by name.
 */
export function standingPicture(of: {
  title: string
  /** Of what and of when it is. */
  line: string
  /** Drawn at `savedWidth`. */
  drawing: SVGSVGElement | HTMLElement
  legend: HTMLElement | null
}): StandingPicture {
  const host = document.createElement('div')
  host.setAttribute('aria-hidden', 'true')
  host.style.cssText = `position: fixed; inset: 0 auto auto -9999px; inline-size: ${savedWidth}px; display: flex; flex-direction: column; gap: 12px; color-scheme: light; color: var(--ink); background: var(--paper)`
  host.append(of.drawing, ...(of.legend ? [of.legend.cloneNode(true)] : []))
  document.body.append(host)
  try {
    const { color, backgroundColor, fontFamily } = getComputedStyle(host)
    const top = margin + titleSize + 8 + lineSize + 12
    const width = savedWidth + 2 * margin
    const height = Math.ceil(top + host.getBoundingClientRect().height + margin)
    const svg = made('svg', {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': fontFamily,
      // Letters as wide as they are, not as a screen's pixels would have them.
      'text-rendering': 'geometricPrecision',
      lang: document.documentElement.lang,
    })
    const ink = plainColour(color).hex
    const heading = { x: margin, fill: ink }
    const parts = made('g', { transform: `translate(${margin} ${top})` })
    svg.append(
      made('title', {}, of.title),
      made('rect', { width, height, fill: plainColour(backgroundColor).hex }),
      made(
        'text',
        { ...heading, y: margin + titleSize, 'font-size': titleSize, 'font-weight': 600 },
        of.title,
      ),
      made(
        'text',
        {
          ...heading,
          y: margin + titleSize + 8 + lineSize,
          'font-size': lineSize,
          'fill-opacity': 0.8,
        },
        of.line,
      ),
      parts,
    )
    const { left, top: above } = host.getBoundingClientRect()
    take(host, parts, (rect) => ({ x: rect.left - left, y: rect.top - above }))
    return { svg: new XMLSerializer().serializeToString(svg), width, height }
  } finally {
    host.remove()
  }
}

/** The same at twice the size in pixels. */
export async function pngOf({ svg, width, height }: StandingPicture): Promise<Blob> {
  const image = new Image()
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = 2 * width
    canvas.height = 2 * height
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG was made')))),
    )
  } finally {
    URL.revokeObjectURL(image.src)
  }
}

type Place = (rect: DOMRect) => { x: number; y: number }

/** Takes what is seen of an element over into an SVG: drawings as they are, of all else its grounds and its words. */
function take(element: Element, into: SVGElement, place: Place) {
  for (const node of element.childNodes) {
    if (node instanceof Text) into.append(...linesOf(node, place))
    if (node instanceof SVGSVGElement) {
      into.append(groupOf(node, place))
    } else if (node instanceof HTMLElement && !node.classList.contains('sr-only')) {
      const rect = node.getBoundingClientRect()
      const { backgroundColor, borderRadius } = getComputedStyle(node)
      const { hex, alpha } = plainColour(backgroundColor)
      if (alpha > 0) {
        const { width, height } = rect
        const rx = Math.min(Number.parseFloat(borderRadius) || 0, width / 2, height / 2)
        const fill = { fill: hex, 'fill-opacity': alpha }
        into.append(made('rect', { ...place(rect), width, height, rx, ...fill }))
      }
      take(node, into, place)
    }
  }
}

/** A drawing as a group in its place and size: an SVG within an SVG is more than some programs can read. */
function groupOf(drawing: SVGSVGElement, place: Place): SVGElement {
  const rect = drawing.getBoundingClientRect()
  const { x, y } = place(rect)
  const scale = rect.width / (drawing.viewBox.baseVal.width || rect.width)
  const copy = resolved(drawing)
  const look = Object.keys(looks).flatMap((name) => {
    const value = copy.getAttribute(name)
    return value === null ? [] : [[name, value] as const]
  })
  const transform = `translate(${x} ${y}) scale(${scale})`
  const group = made('g', { ...Object.fromEntries(look), transform })
  group.append(...copy.childNodes)
  return group
}

/** A baseline lies about so far down a line of text. */
const baseline = 0.78

/** A text as it is broken into lines. */
function linesOf(text: Text, place: Place): SVGElement[] {
  if (!text.data.trim() || !text.parentElement) return []
  const range = document.createRange()
  const lines: { words: string; rect: DOMRect }[] = []
  let at = 0
  for (const sign of text.data) {
    range.setStart(text, at)
    at += sign.length
    range.setEnd(text, at)
    const rect = range.getBoundingClientRect()
    const last = lines.at(-1)
    if (rect.width === 0) continue
    if (last && rect.top - last.rect.top < rect.height / 2) last.words += sign
    else lines.push({ words: sign, rect })
  }
  const { color, fontSize, fontWeight } = getComputedStyle(text.parentElement)
  return lines.map(({ words, rect }) => {
    const { x, y } = place(rect)
    const look = { fill: plainColour(color).hex, 'font-size': fontSize, 'font-weight': fontWeight }
    return made('text', { x, y: y + baseline * rect.height, ...look }, words.trim())
  })
}

/** What of an SVG's look may come from a style sheet, by what it is where nobody says so. */
const looks: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  opacity: '1',
}
/** All others are handed down from an element to those in it. */
const ownLook = 'opacity'

/** A copy of an SVG element that has written down what it looks like here. */
function resolved(element: Element, parent: CSSStyleDeclaration | null = null): Element {
  const copy = element.cloneNode(false) as Element
  const style = getComputedStyle(element)
  for (const [look, initial] of Object.entries(looks)) {
    const value = style.getPropertyValue(look)
    const given = parent && look !== ownLook ? parent.getPropertyValue(look) : initial
    if (value === given) copy.removeAttribute(look)
    else copy.setAttribute(look, value)
  }
  for (const paint of ['fill', 'stroke']) {
    const value = copy.getAttribute(paint)
    if (value === null || value === 'none' || value.startsWith('url(')) continue
    const { hex, alpha } = plainColour(value)
    copy.setAttribute(paint, hex)
    const opacity = `${paint}-opacity`
    if (alpha < 1)
      copy.setAttribute(opacity, String(alpha * Number(style.getPropertyValue(opacity))))
  }
  for (const name of ['class', 'style', 'aria-hidden']) copy.removeAttribute(name)
  for (const child of element.childNodes) {
    if (child instanceof SVGStyleElement) continue
    copy.append(child instanceof Element ? resolved(child, style) : child.cloneNode())
  }
  return copy
}

const colours = new Map<string, { hex: string; alpha: number }>()

/** Any colour of CSS as other programs know it. */
function plainColour(css: string): { hex: string; alpha: number } {
  const known = colours.get(css)
  if (known) return known
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser draws nothing')
  context.fillStyle = css
  context.fillRect(0, 0, 1, 1)
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data as unknown as number[]
  const hex = [red, green, blue].map((n) => Number(n).toString(16).padStart(2, '0')).join('')
  const colour = { hex: `#${hex}`, alpha: Number(alpha) / 255 }
  colours.set(css, colour)
  return colour
}

type Attributes = Readonly<Record<string, string | number>>

function set(element: Element, attributes: Attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
}

function made(name: string, attributes: Attributes, words?: string): SVGElement {
  const element = document.createElementNS(space, name)
  set(element, attributes)
  if (words !== undefined) element.textContent = words
  return element
}
