package fr.passerelle.casework;

import fr.passerelle.files.FileView;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A solution. The team reads its draft and all its receipts; everybody else who may read it at all
 * reads the latest version handed in.
 *
 * @param draft whether title, bodyMd, note and deliverables are the draft (for the team) or the
 *     latest version handed in
 * @param changedSince whether the draft differs from the latest version handed in
 * @param members names of the team; empty for jurors where the challenge hides them
 * @param receipts newest first
 */
public record SubmissionView(
    UUID id,
    UUID challengeId,
    UUID teamId,
    String teamName,
    List<TeamMemberView> members,
    boolean draft,
    int version,
    String title,
    String bodyMd,
    String note,
    List<FileView> deliverables,
    Instant savedAt,
    String savedBy,
    int latestVersion,
    Instant submittedAt,
    boolean changedSince,
    List<Receipt> receipts)
    implements Serializable {}
