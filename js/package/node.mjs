// One engine for both kinds of module, so that a CaseError is a CaseError everywhere.
import api from './node.cjs';

export const { CaseError, init, check, calculate, explain } = api;
