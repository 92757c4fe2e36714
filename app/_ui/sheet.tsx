'use client'

import { Close, Content, Overlay, Portal, Root, Title } from '@radix-ui/react-dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

/** A sheet over a screen: from below on a phone, in the middle where there is room. */
export function Sheet(props: {
  title: string
  /** What was typed is not lost to a tap beside the sheet. */
  isForm: boolean
  onClose(): void
  /** It is gone, and the focus is to be put back. */
  onGone(): void
  children: ReactNode
}) {
  const t = useTranslations('reviewTools')
  return (
    <Root open onOpenChange={(open) => open || props.onClose()}>
      <Portal>
        <Overlay className="fixed inset-0 z-20 bg-veil" />
        <Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            props.onGone()
          }}
          onInteractOutside={(event) => props.isForm && event.preventDefault()}
          className="arrive fixed inset-x-0 bottom-0 z-20 flex max-h-[88dvh] flex-col rounded-t-2xl border-t border-line-strong bg-sheet outline-none md:inset-x-auto md:top-1/2 md:bottom-auto md:left-1/2 md:w-[36rem] md:-translate-x-1/2 md:-translate-y-1/2 md:rounded-2xl md:border"
        >
          <div className="flex items-center justify-between gap-4 border-b border-line py-1 pr-2 pl-5">
            <Title className="reading text-lg">{props.title}</Title>
            <Close
              aria-label={t('closeSheet')}
              className="flex size-12 items-center justify-center rounded-lg hover:bg-press"
            >
              <X aria-hidden="true" strokeWidth={1.5} />
            </Close>
          </div>
          <div className="flex min-h-0 flex-col gap-4 overflow-y-auto px-5 pt-4">
            {props.children}
          </div>
        </Content>
      </Portal>
    </Root>
  )
}
