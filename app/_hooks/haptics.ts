/** A short buzz under the finger, on devices that have it. A page nobody has touched yet may not buzz, and says so aloud. */
export function buzz() {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(12)
}
