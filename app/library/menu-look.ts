/** How the library's menus look. */
export const menuSheet =
  'z-30 flex max-h-(--radix-dropdown-menu-content-available-height) min-w-56 flex-col overflow-y-auto rounded-lg border border-line-strong bg-sheet p-1 shadow-lg'
export const menuItem =
  'flex min-h-12 cursor-pointer items-center gap-2 rounded-md px-3 text-sm outline-none data-highlighted:bg-press'
