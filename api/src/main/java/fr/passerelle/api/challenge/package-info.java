/** Challenges with their documents and questions. */
package fr.passerelle.api.challenge;
