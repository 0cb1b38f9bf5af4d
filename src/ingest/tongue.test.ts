import { describe, expect, it } from 'vitest'
import { otherTongue } from './tongue.ts'

describe('the language of a text', () => {
  it.each([
    ['French', 'Le port de Marah a été fermé dimanche après une explosion qui a blessé trois dockers, selon le capitaine. Personne ne sait ce qui est arrivé.'],
    ['German', 'Der Hafen von Marah wurde am Sonntag nach einer Explosion geschlossen, bei der drei Arbeiter verletzt wurden, sagte der Hafenmeister.'],
    ['Russian', 'Порт Марах был закрыт в воскресенье после взрыва, при котором пострадали трое рабочих, сообщил начальник порта журналистам.'],
    ['Arabic', 'أغلق ميناء مارا يوم الأحد بعد انفجار أدى إلى إصابة ثلاثة من عمال الميناء، حسبما قال مدير الميناء للصحفيين الذين تجمعوا هناك'],
  ])('%s', (name, text) => {
    expect(otherTongue(text)).toContain(name)
  })

  it.each([
    ['English', 'The port of Marah was closed on Sunday after a blast that wounded three dockers, the harbour master said.'],
    ['English with many names', 'Ilse Morrigan, Tom Ferrand, Piet Sandoval and Aurel Whitcombe met Lena Obuya in Okonto, Sarrow and Ostrel, said Dora Quill.'],
    ['too short to tell', 'Hafen geschlossen'],
    ['numbers', '1 400 22.5 % 17 '.repeat(40)],
    ['nothing', ''],
  ])('is not another: %s', (_what, text) => {
    expect(otherTongue(text)).toBeUndefined()
  })
})
