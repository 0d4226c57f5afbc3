/** Challenges: questions and real cases put to contributors. */
package fr.passerelle.challenge;
