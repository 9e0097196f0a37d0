import { DOMParser } from '@xmldom/xmldom';
import type { Document as XmlDocument, Element as XmlElement } from '@xmldom/xmldom';
import { shortcutFaults } from './shortcut-faults';

/** What the manifest has to agree with. */
export interface Surroundings {
  /** Version in package.json: "0.1.0". */
  readonly version: string;
  /** Commands that the code answers. */
  readonly commands: readonly string[];
  /** What the code answers by name: the commands, and what only keyboard shortcuts ask for. */
  readonly actions: readonly string[];
  /** The file of keyboard shortcuts that a build puts beside the page. */
  readonly shortcuts: { readonly file: string; readonly json: string };
  /** Ids of the custom functions in the generated metadata. */
  readonly functions: readonly string[];
  /** What stands before the functions' names, as the add-in writes them in formulas. */
  readonly namespace: string;
  /** Files beside the page that a build makes, besides icons. */
  readonly builtFiles: readonly string[];
  /** Width and height of the picture behind an address, in pixels; null where there is none. */
  readonly picture: (address: string) => { readonly width: number; readonly height: number } | null;
}

/** Limits of the manifest's format, in characters. */
const LONGEST = { id: 32, ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250, namespace: 40 } as const;
/** Sizes without which Excel shows no icon. */
const REQUIRED_ICONS = ['16', '32', '80'];
const KNOWN_ICONS = ['16', '20', '24', '32', '40', '48', '64', '80'];
const RESOURCE_KINDS = ['Images', 'Urls', 'ShortStrings', 'LongStrings'] as const;
type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Which kind of resource an element with a `resid` refers to. */
const WANTED_KIND: Readonly<Record<string, ResourceKind>> = {
  Image: 'Images', SourceLocation: 'Urls', Runtime: 'Urls', FunctionFile: 'Urls', LearnMoreUrl: 'Urls',
  Label: 'ShortStrings', Title: 'ShortStrings', Namespace: 'ShortStrings', Description: 'LongStrings',
};

interface Resource { readonly kind: ResourceKind; readonly value: string }

function elements(document: XmlDocument, name?: string): readonly XmlElement[] {
  return [...document.getElementsByTagName('*')].filter((element) => name === undefined || element.localName === name);
}

function within(element: XmlElement, name: string): readonly XmlElement[] {
  return [...element.getElementsByTagName('*')].filter((child) => child.localName === name);
}

/** Faults of the XML itself, found while parsing. */
function parse(xml: string): { readonly document: XmlDocument | null; readonly faults: readonly string[] } {
  const faults: string[] = [];
  try {
    const document = new DOMParser({ onError: (_level, message) => { faults.push(`not well formed: ${String(message).split('\n')[0] ?? ''}`); } }).parseFromString(xml, 'text/xml');
    return { document, faults };
  } catch (error) {
    return { document: null, faults: faults.length > 0 ? faults : [`not well formed: ${error instanceof Error ? error.message : String(error)}`] };
  }
}

function resourcesOf(document: XmlDocument, fault: (text: string) => void): ReadonlyMap<string, Resource> {
  const resources = new Map<string, Resource>();
  for (const kind of RESOURCE_KINDS) {
    for (const holder of elements(document, kind)) {
      for (const element of [...holder.childNodes].filter((node): node is XmlElement => node.nodeType === 1)) {
        const id = element.getAttribute('id') ?? '';
        const value = element.getAttribute('DefaultValue') ?? '';
        if (id === '') fault(`a resource in ${kind} has no id`);
        if (id.length > LONGEST.id) fault(`resource id "${id}" has ${id.length} characters; ${LONGEST.id} are allowed`);
        if (resources.has(id)) fault(`resource id "${id}" stands twice`);
        if (value.trim() === '') fault(`resource "${id}" is empty`);
        if ((kind === 'ShortStrings' || kind === 'LongStrings') && value.length > LONGEST[kind]) fault(`"${id}" has ${value.length} characters; ${kind} allow ${LONGEST[kind]}`);
        resources.set(id, { kind, value });
      }
    }
  }
  return resources;
}

function checkReferences(document: XmlDocument, resources: ReadonlyMap<string, Resource>, fault: (text: string) => void): void {
  const used = new Set<string>();
  for (const element of elements(document)) {
    const id = element.getAttribute('resid');
    if (id === null) continue;
    used.add(id);
    const resource = resources.get(id);
    const wanted = WANTED_KIND[element.localName ?? ''];
    if (!resource) fault(`<${element.localName ?? ''}> refers to the resource "${id}", which does not exist`);
    else if (wanted !== undefined && resource.kind !== wanted) fault(`<${element.localName ?? ''}> wants a resource of ${wanted}, but "${id}" is one of ${resource.kind}`);
  }
  for (const id of resources.keys()) if (!used.has(id)) fault(`resource "${id}" is never used`);
}

function checkIds(document: XmlDocument, fault: (text: string) => void): void {
  const seen = new Set<string>();
  for (const name of ['CustomTab', 'Group', 'Control']) {
    for (const element of elements(document, name)) {
      const id = element.getAttribute('id') ?? '';
      if (id === '') fault(`a <${name}> has no id`);
      if (id.length > LONGEST.id) fault(`id "${id}" has ${id.length} characters; ${LONGEST.id} are allowed`);
      if (seen.has(id)) fault(`id "${id}" stands twice`);
      seen.add(id);
    }
  }
}

function checkIcons(document: XmlDocument, resources: ReadonlyMap<string, Resource>, { picture }: Surroundings, fault: (text: string) => void): void {
  const sized = (address: string, size: number, what: string) => {
    const found = picture(address);
    if (!found) fault(`${what}: there is no picture ${address}`);
    else if (found.width !== size || found.height !== size) fault(`${what}: ${address} is ${found.width} x ${found.height}, not ${size} x ${size}`);
  };
  for (const icon of elements(document, 'Icon')) {
    const owner = (icon.parentNode as XmlElement | null)?.getAttribute('id') ?? 'an icon';
    const images = within(icon, 'Image');
    for (const size of REQUIRED_ICONS) if (!images.some((image) => image.getAttribute('size') === size)) fault(`${owner}: the icon of ${size} pixels is missing`);
    for (const image of images) {
      if (!KNOWN_ICONS.includes(image.getAttribute('size') ?? '')) fault(`${owner}: Office knows no icon of ${image.getAttribute('size') ?? 'no'} pixels`);
      const resource = resources.get(image.getAttribute('resid') ?? '');
      if (resource) sized(resource.value, Number(image.getAttribute('size')), owner);
    }
  }
  for (const [name, size] of [['IconUrl', 32], ['HighResolutionIconUrl', 64]] as const) {
    const address = elements(document, name)[0]?.getAttribute('DefaultValue');
    if (address) sized(address, size, name);
    else fault(`<${name}> is missing`);
  }
}

function checkAddresses(document: XmlDocument, fault: (text: string) => void): void {
  for (const element of elements(document)) {
    for (const address of [element.getAttribute('DefaultValue'), element.getAttribute('Url'), element.getAttribute('ResourcesUrl'), element.localName === 'AppDomain' ? element.textContent : null]) {
      if (address !== null && /^[a-z][a-z0-9+.-]*:/i.test(address.trim()) && !address.trim().startsWith('https://') && !address.includes(' ')) fault(`${address.trim()} is not an https address`);
    }
  }
}

/** Everything but the page of support stands beside the pane's page, and is something that a build puts there. */
function checkFiles(document: XmlDocument, { builtFiles }: Surroundings, fault: (text: string) => void): void {
  const page = elements(document, 'SourceLocation')[0]?.getAttribute('DefaultValue') ?? '';
  const base = page.slice(0, page.lastIndexOf('/') + 1);
  for (const element of elements(document)) {
    const address = element.getAttribute('DefaultValue') ?? element.getAttribute('Url') ?? '';
    if (!address.startsWith('https://') || element.localName === 'SupportUrl' || element.localName === 'AppDomain') continue;
    const file = address.slice(base.length);
    if (!address.startsWith(base)) fault(`${address} is not beside the page ${page}`);
    else if (!file.startsWith('assets/') && !builtFiles.includes(file)) fault(`${address}: no build makes ${file}`);
  }
}

/** The pane never leaves its own server, and no other gets Excel's programming interface. */
function checkDomains(document: XmlDocument, fault: (text: string) => void): void {
  for (const domain of elements(document, 'AppDomain')) fault(`<AppDomain> lets ${domain.textContent?.trim() ?? ''} into the pane; nothing needs it`);
}

function checkControls(document: XmlDocument, fault: (text: string) => void): void {
  for (const control of elements(document, 'Control')) {
    for (const part of ['Label', 'Supertip', 'Icon', 'Action']) {
      if (![...control.childNodes].some((child) => (child as XmlElement).localName === part)) fault(`control "${control.getAttribute('id') ?? ''}" has no <${part}>`);
    }
  }
}

function textOf(document: XmlDocument, name: string): string {
  return elements(document, name)[0]?.textContent?.trim() ?? '';
}

function checkIdentity(document: XmlDocument, { version }: Surroundings, fault: (text: string) => void): void {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf(document, 'Id'))) fault('<Id> is no GUID');
  const wanted = `${version.split('-')[0] ?? ''}.0`;
  if (textOf(document, 'Version') !== wanted) fault(`<Version> is "${textOf(document, 'Version')}", package.json wants "${wanted}"`);
  for (const name of ['DisplayName', 'Description'] as const) {
    const text = elements(document, name)[0]?.getAttribute('DefaultValue') ?? '';
    if (text === '') fault(`<${name}> is missing`);
    if (text.length > LONGEST[name]) fault(`<${name}> has ${text.length} characters; ${LONGEST[name]} are allowed`);
  }
  if (!elements(document, 'SupportUrl')[0]) fault('<SupportUrl> is missing');
  if (textOf(document, 'DefaultLocale') !== 'da-DK') fault('<DefaultLocale> is not da-DK');
  if (textOf(document, 'Permissions') !== 'ReadWriteDocument') fault('<Permissions> is not ReadWriteDocument');
  if (!elements(document, 'Set').some((set) => set.getAttribute('Name') === 'SharedRuntime')) fault('<Requirements> lacks SharedRuntime');
}

function checkCode(document: XmlDocument, resources: ReadonlyMap<string, Resource>, { commands, functions, namespace: wantedNamespace }: Surroundings, fault: (text: string) => void): void {
  const called = elements(document, 'FunctionName').map((element) => element.textContent ?? '');
  for (const name of called) if (!commands.includes(name)) fault(`the command "${name}" is not answered by the code`);
  for (const name of commands) if (!called.includes(name)) fault(`the code's command "${name}" has no button`);
  const namespace = resources.get(elements(document, 'Namespace')[0]?.getAttribute('resid') ?? '')?.value ?? '';
  if (namespace !== wantedNamespace) fault(`the namespace of the functions is "${namespace}"; formulas are written with "${wantedNamespace}"`);
  for (const id of functions) {
    if (!/^[A-Z][A-Z0-9._]*$/i.test(id)) fault(`"${id}" can't be the id of a function`);
    if (`${namespace}.${id}`.length > LONGEST.namespace) fault(`"${namespace}.${id}" is too long to type`);
  }
  if (functions.length === 0) fault('there are no functions');
}

/** Office looks for the element immediately below VersionOverrides, and for what it leads to beside the page. */
function checkShortcuts(document: XmlDocument, { actions, shortcuts }: Surroundings, fault: (text: string) => void): void {
  const [overrides, ...more] = elements(document, 'ExtendedOverrides');
  if (!overrides) return fault('there are no <ExtendedOverrides>, hence no keyboard shortcuts');
  if (more.length > 0) fault('<ExtendedOverrides> stands twice');
  const root = document.documentElement;
  const [before, last] = [...(root?.childNodes ?? [])].filter((node): node is XmlElement => node.nodeType === 1).slice(-2);
  if (before?.localName !== 'VersionOverrides' || last !== overrides || overrides.namespaceURI !== root?.namespaceURI) fault('<ExtendedOverrides> must stand immediately below </VersionOverrides>');
  const address = overrides.getAttribute('Url') ?? '';
  if (!address.endsWith(`/${shortcuts.file}`)) fault(`the keyboard shortcuts are in ${shortcuts.file}, not at "${address}"`);
  for (const text of shortcutFaults(shortcuts.json, actions)) fault(text);
}

/** Pane, functions and commands share one page that stays loaded. */
function checkRuntime(document: XmlDocument, fault: (text: string) => void): void {
  const runtimes = elements(document, 'Runtime');
  if (runtimes.length !== 1) fault(`there are ${runtimes.length} runtimes; a shared runtime is one`);
  if (runtimes.some((runtime) => runtime.getAttribute('lifetime') !== 'long')) fault('the lifetime of the <Runtime> is not "long"');
  const page = runtimes[0]?.getAttribute('resid');
  const others = [...elements(document, 'FunctionFile'), ...['Page', 'Action'].flatMap((name) => elements(document, name).flatMap((element) => within(element, 'SourceLocation')))];
  for (const other of others) {
    if (other.getAttribute('resid') !== page) fault(`a shared runtime needs the same page in <Runtime> and <${other.localName ?? ''}>`);
  }
}

/**
 * What Excel, or the user in front of it, would stumble over in a manifest: one line each, none where it is in order.
 * Microsoft's validator overlooks some of these (a resid without a resource), and is a service that can't always be reached.
 */
export function manifestFaults(xml: string, surroundings: Surroundings): readonly string[] {
  const { document, faults } = parse(xml);
  const found = [...faults];
  if (!document || found.length > 0) return found;
  const fault = (text: string) => { found.push(text); };
  const resources = resourcesOf(document, fault);
  checkReferences(document, resources, fault);
  checkIds(document, fault);
  checkIcons(document, resources, surroundings, fault);
  checkAddresses(document, fault);
  checkFiles(document, surroundings, fault);
  checkDomains(document, fault);
  checkControls(document, fault);
  checkShortcuts(document, surroundings, fault);
  checkRuntime(document, fault);
  checkIdentity(document, surroundings, fault);
  checkCode(document, resources, surroundings, fault);
  return found;
}
