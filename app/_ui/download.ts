'use client'

/** Hands a file to the browser to be saved, under this name. */
export function download(blob: Blob, file: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = file
  link.click()
  // The download reads the address after this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
