/** What a person sees across all tenants: what waits, what happened, where they belong. */
package fr.passerelle.home;
