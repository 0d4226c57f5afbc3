/** What every call has in common: who calls, pages, versions, keys, files. */
package fr.passerelle.api.calls;
