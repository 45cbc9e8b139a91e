import { Problem } from '../../graphql/problem.type.js';
import { quoted } from '../engagements/rules/rule.js';

type Path = readonly (string | number)[];

/** No contact has this id. */
export function unknownContact(path: Path, id: string): Problem {
  const shown = quoted(id);
  return new Problem('UNKNOWN_CONTACT', path, `the register has no contact ${shown.en}`, `le registre n’a pas de contact ${shown.fr}`);
}

/** The contact of this id has been erased; what it was is not known any more. */
export function contactErased(path: Path): Problem {
  return new Problem('CONTACT_ERASED', path, 'the contact has been erased for good', 'le contact a été effacé définitivement');
}

/** A deleted contact was to be changed. */
export function contactDeleted(path: Path, name: string): Problem {
  return new Problem(
    'CONTACT_DELETED',
    path,
    `${name} is deleted; restore the contact first`,
    `${name} est supprimé; restaurez-le d’abord`,
  );
}

/** What stands was to be restored. */
export function contactNotDeleted(path: Path, name: string): Problem {
  return new Problem('NOT_DELETED', path, `${name} is not deleted`, `${name} n’est pas supprimé`);
}

/** A contact without a name. */
export function nameNeeded(path: Path): Problem {
  return new Problem('NAME_NEEDED', path, 'a contact has a name', 'un contact porte un nom');
}

/** What cannot be an address of electronic mail. */
export function emailForm(path: Path, email: string): Problem {
  const shown = quoted(email);
  return new Problem(
    'EMAIL_FORM',
    path,
    `an address reads name@example.org, without blanks: ${shown.en}`,
    `une adresse s’écrit nom@exemple.org, sans espaces : ${shown.fr}`,
  );
}

/** What cannot be dialled. */
export function phoneForm(path: Path, phone: string): Problem {
  const shown = quoted(phone);
  return new Problem(
    'PHONE_FORM',
    path,
    `a telephone number has digits, with blanks, +, (, ), -, . or / between them and x before an extension: ${shown.en}`,
    `un numéro de téléphone se compose de chiffres, séparés d’espaces ou des signes +, (, ), -, . ou /, avec x devant un poste : ${shown.fr}`,
  );
}

/** What is no code of a language. */
export function languageForm(path: Path, language: string): Problem {
  const shown = quoted(language);
  return new Problem(
    'LANGUAGE_FORM',
    path,
    `a language is written as its code of ISO 639, such as pt: ${shown.en}`,
    `une langue s’écrit par son code ISO 639, comme pt : ${shown.fr}`,
  );
}

/** A language was named twice. */
export function languageTwice(path: Path, language: string): Problem {
  return new Problem('LANGUAGE_TWICE', path, `a language is named once: ${language}`, `une langue ne se nomme qu’une fois : ${language}`);
}

/** More of something than a contact can have. */
export function tooManyOf(path: Path, count: number, most: number): Problem {
  return new Problem(
    'TOO_MANY',
    path,
    `${path.at(-1)}: ${count} are more than the ${most} that a contact can have`,
    `${path.at(-1)} : ${count}, soit plus que les ${most} qu’un contact peut avoir`,
  );
}

/** A character that no text should hold. */
export function controlCharacterIn(path: Path, character: string): Problem {
  return new Problem(
    'CONTROL_CHARACTER',
    path,
    `${path.at(-1)} holds the control character ${character}`,
    `${path.at(-1)} contient le caractère de commande ${character}`,
  );
}
