import { describe, expect, it } from '@jest/globals';
import { looksLikePersonalMailbox } from './personal-mailbox.js';

describe('looksLikePersonalMailbox', () => {
  it.each([
    'jan.jansen@stad.example',
    'j.de.vries@stad.example',
    'J.P.vanDijk@stad.example',
    'anna_kowalska@city.example',
    'maría.garcía@ciudad.example',
    'john.smith2@agency.example',
    'anne-marie.dubois@ville.example',
    'h.neustadt@stadt.example',
    'sunflower77@gmail.com',
    'jan.jansen+algoritme@stad.example',
    'h.borgersen@kommune.example',
    'amana.diwan@city.example',
  ])('sees a person in %s', (address) => {
    expect(looksLikePersonalMailbox(address)).toBe(true);
  });

  it.each([
    'algoritmes@stad.example',
    'algoritme.register@stad.example',
    'functionaris.gegevensbescherming@stad.example',
    'data-protection.officer@city.example',
    'burger.zaken@stad.example',
    'datenschutz.beauftragter@stadt.example',
    'transparencia.municipal@ciudad.example',
    'privacyteam@stad.example',
    'rotterdam.parkeert@rotterdam.example',
    'gemeenteinfo@gmail.com',
    'kantoor-west@stad.example',
    'ocio.team@agency.example',
    'a1234@city.example',
    'shakawa.jumhur@baladiya.example',
    'khadamat.zabain@city.example',
    'bustia.queixes@ciutat.example',
    'plaintes.locales@ville.example',
    'neuvonta.yleinen@stadi.example',
  ])('sees a role in %s', (address) => {
    expect(looksLikePersonalMailbox(address)).toBe(false);
  });
});
