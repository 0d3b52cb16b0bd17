/** Languages a name's script points to, as BCP 47 tags. */
export type ScriptLanguage = 'ja' | 'ko' | 'zh-Hans' | 'ar' | 'he'

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const HANGUL = /\p{Script=Hangul}/u
const HAN = /\p{Script=Han}/u
const ARABIC = /\p{Script=Arabic}/u
const HEBREW = /\p{Script=Hebrew}/u

/**
 * Guesses a `lang` from the script of a name, so that Han characters get the right shapes and screen
 * readers the right voice: kana → ja, hangul → ko, Han alone → zh-Hans. Undefined for Latin and others.
 */
export function languageOfScript(text: string): ScriptLanguage | undefined {
  if (KANA.test(text)) return 'ja'
  if (HANGUL.test(text)) return 'ko'
  if (HAN.test(text)) return 'zh-Hans'
  if (ARABIC.test(text)) return 'ar'
  return HEBREW.test(text) ? 'he' : undefined
}
