/** How submissions are judged: evaluations by rubric, and the ranking. */
package fr.passerelle.evaluation;
