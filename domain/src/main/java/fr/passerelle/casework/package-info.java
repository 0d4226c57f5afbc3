/** Real cases solved by teams: teams, drafts, solutions and what they hand in. */
package fr.passerelle.casework;
