import { expect, test } from 'vitest';
import { mailAddress, phoneAddress } from './addresses';

test.each([
  ['a.person@na.example', 'mailto:a.person@na.example'],
  ['o’neil+list@na.example', 'mailto:o%E2%80%99neil%2Blist@na.example'],
  ['a@b.example?bcc=c@d.example', 'mailto:a@b.example%3Fbcc%3Dc%40d.example'],
])('a letter to %s', (email, address) => {
  expect(mailAddress(email)).toBe(address);
});

test.each([
  ['555-0142', 'tel:5550142'],
  ['+46 (0)8 555 01 00', 'tel:+4685550100'],
  ['(613) 555-0100 x12', 'tel:6135550100;ext=12'],
])('a call to %s', (phone, address) => {
  expect(phoneAddress(phone)).toBe(address);
});
