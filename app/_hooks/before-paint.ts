/** Where this device's preferences lie in localStorage. */
export const preferencesKey = 'loci.preferences'

/**
 * Runs in the head before the first paint (the page has no React yet): takes over a chosen theme and the language,
 * so that nothing flashes. Kept in step with `preferences.ts` and `languageFor` by a test in a real browser.
 */
export const beforePaint = `try{var p=JSON.parse(localStorage.getItem('${preferencesKey}')||'{}')||{},d=document.documentElement,l=p.language;if(p.theme=='light'||p.theme=='dark')d.dataset.theme=p.theme;if(l!='en'&&l!='zh-Hans'){l='en';for(var n of navigator.languages){if(/^zh\\b/i.test(n)){l='zh-Hans';break}if(/^en\\b/i.test(n))break}}d.lang=l}catch(e){}`
