/** What every feature is made of: actors, use cases, refusals, pages of a list. */
package fr.passerelle.shared;
